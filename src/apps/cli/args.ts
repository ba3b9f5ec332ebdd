/**
 * Arguments to numbers, points and words; every wrong one is named at once.
 */
import { type Issue } from "../../base/index.js";
import { BadInput } from "./answer.js";

export interface GroundPoint {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly name?: string;
}
export interface Range {
  readonly min?: number;
  readonly max?: number;
  /** Excludes the lower bound. */
  readonly above?: number;
  readonly whole?: boolean;
}

/** Collects what is wrong; `done` throws it. Until then a wrong argument reads as a harmless stand-in. */
export class Arguments {
  private readonly issues: Issue[] = [];
  constructor(private readonly command: string) {}

  wrong(path: string, code: string, message: string): void {
    this.issues.push({ code, path, message });
  }

  /** An option that the command cannot do without; empty where it is missing, which `done` tells. */
  required(path: string, text: string | undefined): string {
    if (text === undefined) this.wrong(path, "OPTION_MISSING", `the option ${path} is missing`);
    return text ?? "";
  }

  number(path: string, text: string, range: Range = {}): number {
    const value = NUMBER.test(text.trim()) ? Number(text) : NaN;
    const { min, max, above, whole } = range;
    if (!Number.isFinite(value)) this.wrong(path, "NOT_A_NUMBER", `"${text}" is not a number`);
    else if (whole === true && !Number.isInteger(value))
      this.wrong(path, "NOT_WHOLE", `${text} is not a whole number`);
    else if (min !== undefined && value < min)
      this.wrong(path, "BELOW_MINIMUM", `${value} is out of range: ${min} is the least allowed`);
    else if (above !== undefined && value <= above)
      this.wrong(path, "BELOW_MINIMUM", `${value} must be above ${above}`);
    else if (max !== undefined && value > max)
      this.wrong(path, "ABOVE_MAXIMUM", `${value} is out of range: ${max} is the most allowed`);
    else return value;
    return min ?? (above ?? 0) + 1;
  }

  requiredNumber(path: string, text: string | undefined, range: Range = {}): number {
    return text === undefined ? Number(this.required(path, text)) : this.number(path, text, range);
  }

  optionalNumber(path: string, text: string | undefined, range: Range = {}): number | undefined {
    return text === undefined ? undefined : this.number(path, text, range);
  }

  oneOf<T extends string>(path: string, text: string, allowed: readonly T[]): T {
    const found = allowed.find((word) => word === text);
    if (found === undefined) this.wrong(path, "NOT_ONE_OF", `"${text}" is not one of ${allowed.join(", ")}`);
    return found ?? allowed[0]!;
  }

  /** `LAT,LON` in degrees, or the name of a place (the largest of that name; `Name, XXX` picks the nation). */
  async point(path: string, text: string): Promise<GroundPoint> {
    if (text === "") return { latDeg: 0, lonDeg: 0 };
    const pair = /^\s*([^,\s]+)\s*,\s*([^,\s]+)\s*$/.exec(text);
    if (pair !== null && /\d/.test(text)) {
      return {
        latDeg: this.number(`${path} (latitude)`, pair[1]!, { min: -90, max: 90 }),
        lonDeg: this.number(`${path} (longitude)`, pair[2]!, { min: -180, max: 180 }),
      };
    }
    if (/\d/.test(text)) {
      this.wrong(path, "NOT_A_POINT", `"${text}" is not LAT,LON in degrees, as 38.08,46.29`);
      return { latDeg: 0, lonDeg: 0 };
    }
    const { places } = await import("../../earth/index.js");
    const named = /^(.*?)(?:,\s*([A-Z]{3}))?$/.exec(text.trim());
    const wanted = (named?.[1] ?? "").toLocaleLowerCase("en");
    const found = places
      .filter(
        (p) =>
          p.name.toLocaleLowerCase("en") === wanted && (named?.[2] === undefined || p.nation === named[2]),
      )
      .sort((a, b) => b.population - a.population)[0];
    if (found !== undefined) return { latDeg: found.latDeg, lonDeg: found.lonDeg, name: found.name };
    this.wrong(path, "UNKNOWN_PLACE", `"${text}" is neither LAT,LON in degrees nor a place that is known`);
    return { latDeg: 0, lonDeg: 0 };
  }

  /** Throws every issue found so far. */
  done(): void {
    if (this.issues.length > 0) throw new BadInput(this.issues, `roof ${this.command}`);
  }
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

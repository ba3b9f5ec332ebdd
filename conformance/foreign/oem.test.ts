/**
 * CCSDS OEM: golden bytes; read by a reader written here from CCSDS 502.0-B-2 alone, which shares no line with the writer.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oemOf } from "../../src/formats/index.js";
import { anyTrack, T0, trackAt } from "./fixture.js";
import { golden } from "./programs.js";

const OPTIONS = {
  run: "small roof 1",
  mode: "simulated",
  originator: "SECURITY-ROOF",
  createdUs: T0,
} as const;
const FLIGHT = [trackAt(0), trackAt(10.000001), trackAt(10.000001), trackAt(20.5)];

interface Segment {
  readonly meta: ReadonlyMap<string, string>;
  readonly states: { readonly epoch: number; readonly values: readonly number[] }[];
  readonly covariances: { readonly epoch: number; frame: string; readonly rows: number[][] }[];
}

/** Strict: section 7's syntax, 5.2's mandatory keywords in order, epochs that grow and stay within start and stop. */
const readOem = (text: string): { header: Map<string, string>; segments: Segment[] } => {
  const header = new Map<string, string>();
  const segments: Segment[] = [];
  let place: "header" | "meta" | "data" | "covariance" = "header";
  let current: { meta: Map<string, string> } & Segment;
  const need = (ok: boolean, why: string): void => {
    if (!ok) throw new Error(why);
  };
  const epochOf = (code: string): number => {
    const m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?Z?$/.exec(code);
    need(m !== null, `"${code}" is no time code A`);
    const [, y, mo, d, h, mi, s, f = "0"] = m!;
    const whole = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
    return whole * 1000 + Number(f.padEnd(6, "0").slice(0, 6));
  };
  for (const line of text.split("\n")) {
    need(line.length <= 254 && /^[\x20-\x7e]*$/.test(line), `"${line}" is not a line of KVN`);
    if (line === "" || line.startsWith("COMMENT ")) continue;
    if (line === "META_START") {
      need(place !== "meta" && place !== "covariance", "META_START inside a block");
      current = { meta: new Map(), states: [], covariances: [] };
      segments.push(current);
      place = "meta";
    } else if (line === "META_STOP") place = "data";
    else if (line === "COVARIANCE_START") place = "covariance";
    else if (line === "COVARIANCE_STOP") place = "data";
    else if (line.includes("=")) {
      const [key, value] = line.split("=").map((part) => part.trim()) as [string, string];
      if (place === "header") header.set(key, value);
      else if (place === "meta") current!.meta.set(key, value);
      else if (key === "EPOCH") current!.covariances.push({ epoch: epochOf(value), frame: "", rows: [] });
      else if (key === "COV_REF_FRAME") current!.covariances[current!.covariances.length - 1]!.frame = value;
      else throw new Error(`${key} among data`);
    } else if (place === "data") {
      const [code, ...numbers] = line.split(/\s+/) as [string, ...string[]];
      need(numbers.length === 6 || numbers.length === 9, `"${line}" is no ephemeris line`);
      current!.states.push({ epoch: epochOf(code), values: numbers.map(Number) });
    } else if (place === "covariance") {
      const last = current!.covariances[current!.covariances.length - 1]!;
      last.rows.push(line.split(/\s+/).map(Number));
      need(last.rows[last.rows.length - 1]!.length === last.rows.length, "not a lower triangle");
    }
  }
  need(place === "data", "a block is not closed");
  need([...header.keys()].join() === "CCSDS_OEM_VERS,CREATION_DATE,ORIGINATOR", "the header is not 5.2.2's");
  for (const s of segments) {
    const wanted = "OBJECT_NAME,OBJECT_ID,CENTER_NAME,REF_FRAME,TIME_SYSTEM,START_TIME,STOP_TIME";
    need([...s.meta.keys()].join() === wanted, "the metadata are not 5.2.3's");
    const [start, stop] = [epochOf(s.meta.get("START_TIME")!), epochOf(s.meta.get("STOP_TIME")!)];
    need(
      s.states.every((x) => x.epoch >= start && x.epoch <= stop),
      "a state outside start and stop",
    );
    for (const list of [s.states, s.covariances])
      need(
        list.every((x, i) => i === 0 || x.epoch > list[i - 1]!.epoch),
        "epochs do not grow",
      );
    need(
      s.covariances.every((c) => c.rows.length === 6),
      "a covariance is not 6 rows",
    );
  }
  return { header, segments };
};

describe("CCSDS OEM", () => {
  it("has the golden bytes", () => golden("small.oem", oemOf(FLIGHT, OPTIONS)));

  it("names its frame, centre and time system as CCSDS does", () => {
    const { header, segments } = readOem(oemOf(FLIGHT, OPTIONS));
    expect(header.get("CCSDS_OEM_VERS")).toBe("2.0");
    expect(segments).toHaveLength(1);
    const { meta } = segments[0]!;
    expect([meta.get("CENTER_NAME"), meta.get("REF_FRAME"), meta.get("TIME_SYSTEM")]).toEqual([
      "EARTH",
      "ITRF2000",
      "UTC",
    ]);
    // What is told twice stands once: 5.2.4 wants epochs that grow.
    expect(segments[0]!.states.map((s) => s.epoch - T0)).toEqual([0, 10_000_001, 20_500_000]);
  });

  it("is read to the millimetre, the millimetre a second and nine digits of every covariance", () => {
    fc.assert(
      fc.property(anyTrack, (given) => {
        const track = { ...given, body: { ...given.body, trackId: "ANY-1" } };
        const [segment] = readOem(oemOf([track], OPTIONS)).segments;
        const [state] = segment!.states;
        expect(state!.epoch).toBe(track.body.timeUs);
        state!.values.forEach((km, i) =>
          expect(Math.abs(km * 1000 - track.body.state[i]!)).toBeLessThan(0.001),
        );
        const [covariance] = segment!.covariances;
        expect(covariance!.frame).toBe("ITRF2000");
        let at = 0;
        for (let i = 0; i < 6; i += 1)
          for (let j = i; j < 6; j += 1) {
            const want = track.body.covariance[at]!;
            expect(Math.abs(covariance!.rows[j]![i]! * 1e6 - want)).toBeLessThanOrEqual(
              1e-9 * Math.abs(want),
            );
            at += 1;
          }
      }),
      { numRuns: 200 },
    );
  });

  it("leaves out what was dropped or never confirmed, and refuses to say nothing", () => {
    const tentative = trackAt(5, { trackId: "NOR-2", status: "tentative" });
    const dropped = trackAt(30, { status: "dropped" });
    const { segments } = readOem(oemOf([...FLIGHT, tentative, dropped], OPTIONS));
    expect(segments.map((s) => [s.meta.get("OBJECT_NAME"), s.states.length])).toEqual([["NOR-1", 3]]);
    expect(() => oemOf([tentative], OPTIONS)).toThrow(/OEM_EMPTY/);
  });
});

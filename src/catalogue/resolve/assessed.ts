/**
 * Missiles as an assessment has them: which value flies, both ends of it, and the vehicle that goes with it.
 *
 * shape     the catalogue's vehicle where its figures are the ones taken; else one that `given.refit` makes, once a missile
 * leaves out  what only the catalogue says of a payload: its ends are published beside their own ranges, and stay where they are
 */
import { Refusal } from "../../base/index.js";
import {
  assessedOf,
  assessedValue,
  assessmentDigest,
  digestOf,
  type AssessedUse,
  type AssessmentGiven,
  type AssessmentUsed,
  type MissileEntry,
  type Scenario,
  type VehicleParameters,
} from "../../messages/index.js";
import { checkAssessment } from "../assess/check.js";
import { missiles } from "../missiles/index.js";
import { nations } from "../nations.js";
import { spread } from "../quantity.js";
import type { Findings } from "./findings.js";

export interface Assessor {
  vehicleOf(entry: MissileEntry, path: string): VehicleParameters;
  used(): AssessmentUsed;
}

export const assessorOf = (
  scenario: Scenario,
  given: AssessmentGiven | "not-needed" | undefined,
  findings: Findings,
): Assessor => {
  const document = given === undefined || given === "not-needed" ? "catalogue" : given.document;
  const take = given === undefined || given === "not-needed" ? "joint" : given.take;
  if (scenario.assessment !== undefined && given === undefined)
    findings.say("ASSESSMENT_NOT_GIVEN", "assessment", "the assessment that the scenario names was not read");
  checkGiven(document, take, scenario, findings);
  const uses = new Map<string, AssessedUse>();
  const vehicles = new Map<string, VehicleParameters>();
  const valueOf = (entry: MissileEntry, field: "rangeKm" | "payloadKg"): AssessedUse | undefined => {
    const use = useOf(entry, field, document, take);
    if (use !== undefined) uses.set(`${entry.id} ${field}`, use);
    return use;
  };
  const fitted = (entry: MissileEntry, path: string): VehicleParameters => {
    const range = valueOf(entry, "rangeKm");
    const payload = valueOf(entry, "payloadKg");
    const payloadKg = payload?.of === "catalogue" ? entry.vehicle.payloadKg : payload?.value;
    if (range === undefined || payloadKg === undefined) return entry.vehicle;
    if (range.value === entry.rangeKm?.value && payloadKg === entry.vehicle.payloadKg) return entry.vehicle;
    const from = nations.find((n) => n.nation === entry.nation)?.capital ?? { latDeg: 0, lonDeg: 0 };
    try {
      return (given as AssessmentGiven).refit(entry.vehicle, { rangeKm: range.value, payloadKg, from });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      findings.say(error.code, path, error.message.replace(`${error.code}: `, ""));
      return entry.vehicle;
    }
  };
  return {
    vehicleOf: (entry, path) => {
      const known = vehicles.get(entry.id) ?? fitted(entry, path);
      vehicles.set(entry.id, known);
      return known;
    },
    used: () => ({
      ...(document === "catalogue"
        ? { id: "catalogue", version: "current" as const, digest: catalogueDigest() }
        : { id: document.id, version: document.version, digest: assessmentDigest(document) }),
      take,
      signedBy: given === undefined || given === "not-needed" ? [] : given.signedBy,
      values: [...uses.values()],
    }),
  };
};

const useOf = (
  entry: MissileEntry,
  field: "rangeKm" | "payloadKg",
  document: AssessmentGiven["document"],
  take: string,
): AssessedUse | undefined => {
  const said = document === "catalogue" ? undefined : assessedOf(document, entry.id, field);
  const named = { missile: entry.id, field };
  if (said !== undefined) return { ...named, unit: said.unit, ...assessedValue(said, take) };
  const published = entry[field];
  if (published === undefined) return undefined;
  const ends = spread(published);
  const end = field === "rangeKm" && (take === "low" || take === "high") ? ends[take] : published.value;
  return { ...named, unit: published.unit, value: end, ...ends, of: "catalogue" };
};

const checkGiven = (
  document: AssessmentGiven["document"],
  take: string,
  { assessment }: Scenario,
  findings: Findings,
): void => {
  const path = typeof assessment === "string" ? "assessment" : "assessment.use";
  if (document !== "catalogue")
    for (const { code, path: inside, message } of checkAssessment(document))
      findings.say(code, path, `${document.id}@${document.version}, ${inside}: ${message}`);
  if (["joint", "low", "high"].includes(take)) return;
  const parties = document === "catalogue" ? [] : document.parties;
  if (!parties.includes(take))
    findings.say(
      "NOT_A_PARTY",
      "assessment.take",
      parties.length === 0
        ? `the catalogue has no parties; "${take}" is neither joint, low nor high`
        : `"${take}" is not among the parties of the assessment, ${parties.join(", ")}`,
    );
};

let digest: string | undefined;
/** Of everything published of missiles in this catalogue: it names the state of the catalogue that a run rests on. */
const catalogueDigest = (): string =>
  (digest ??= digestOf(
    missiles.map(({ id, rangeKm, apogeeKm, payloadKg, year }) => ({
      id,
      rangeKm,
      apogeeKm,
      payloadKg,
      year,
    })),
  ));

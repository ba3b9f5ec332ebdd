/**
 * One sensor of the catalogue, from its facts: the model's numbers follow from the values, each value with its source.
 *
 * shape     a reference range holds at a cross-section and a signal to noise; where a publication gives only a range, the
 *           cross-section is assumed and says so. Beamwidths follow from aperture and frequency (Skolnik)
 * accuracy  scan periods, bandwidths, limits of elevation and angle errors are class figures, assumed
 */
import { radFromDeg } from "../../base/index.js";
import type { InfraredParameters, Quantity, RadarParameters, SensorEntry } from "../../messages/index.js";
import { estimated } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  readonly note?: string;
}

export interface RadarFacts extends Named {
  readonly rangeKm: Quantity;
  /** What that range is for. */
  readonly rcsM2: Quantity;
  readonly snr: Quantity;
  readonly frequencyMHz: number;
  /** Side of the aperture, or its diameter. */
  readonly apertureM: number;
  readonly aperture: "square" | "round";
  readonly bandwidthMHz: number;
  readonly elevationDeg: readonly [min: number, max: number];
  /** To either side of the boresight; 180 is all round. */
  readonly sectorHalfDeg: number;
  readonly instrumentedKm: Quantity;
  readonly scanS: number;
  readonly at?: SensorEntry["at"];
}

const LIGHT_MPS = 299_792_458;
const FALSE_ALARM = 1e-6;
const assumed = (value: number, unit: string): Quantity => estimated(value, unit, ASSUMED);
export const ASSUMED = "assumed for its class";
export const assumedRcs = (m2: number): Quantity =>
  estimated(m2, "m²", "assumed: the publication gives a range and no cross-section");
export const assumedSnr = (ratio: number): Quantity =>
  estimated(ratio, "ratio", "assumed: the publication gives no signal to noise");

export const radar = (f: RadarFacts): SensorEntry => {
  const waveM = LIGHT_MPS / (f.frequencyMHz * 1e6);
  const beamwidthRad = ((f.aperture === "square" ? 0.886 : 1.02) * waveM) / f.apertureM;
  const model: RadarParameters = {
    kind: "radar",
    referenceRangeM: f.rangeKm.value * 1000,
    referenceRcsM2: f.rcsM2.value,
    referenceSnr: f.snr.value,
    beamwidthRad,
    bandwidthHz: f.bandwidthMHz * 1e6,
    minElevationRad: radFromDeg(f.elevationDeg[0]),
    maxElevationRad: radFromDeg(f.elevationDeg[1]),
    azimuthHalfWidthRad: f.sectorHalfDeg >= 180 ? Math.PI : radFromDeg(f.sectorHalfDeg),
    instrumentedRangeM: f.instrumentedKm.value * 1000,
    scanPeriodS: f.scanS,
    falseAlarmProbability: FALSE_ALARM,
  };
  const values = {
    referenceRangeKm: f.rangeKm,
    referenceRcsM2: f.rcsM2,
    referenceSnr: f.snr,
    frequencyMHz: estimated(f.frequencyMHz, "MHz", UNREAD),
    apertureM: estimated(f.apertureM, "m", UNREAD, f.aperture),
    beamwidthRad: estimated(beamwidthRad, "rad", `from aperture and frequency: ${SOURCES.skolnik}`),
    bandwidthMHz: assumed(f.bandwidthMHz, "MHz"),
    minElevationDeg: assumed(f.elevationDeg[0], "°"),
    maxElevationDeg: assumed(f.elevationDeg[1], "°"),
    sectorHalfWidthDeg: estimated(f.sectorHalfDeg, "°", UNREAD),
    instrumentedRangeKm: f.instrumentedKm,
    scanPeriodS: assumed(f.scanS, "s"),
    falseAlarmProbability: assumed(FALSE_ALARM, "ratio"),
  };
  return { ...base(f, f.rangeKm, values), model, ...(f.at === undefined ? {} : { at: f.at }) };
};

export interface InfraredFacts extends Named {
  readonly sigmaRad: number;
  readonly revisitS: number;
  readonly orbit: InfraredParameters["orbit"];
}

/** Class figures throughout: none of the real ones is public. */
export const infrared = (f: InfraredFacts): SensorEntry => {
  const model: InfraredParameters = {
    kind: "infrared",
    sigmaAngleRad: f.sigmaRad,
    revisitS: f.revisitS,
    cloudBreakM: CLOUD_BREAK_M,
    falsePerScan: FALSE_PER_SCAN,
    orbit: f.orbit,
  };
  const values = {
    sigmaAngleRad: assumed(f.sigmaRad, "rad"),
    revisitS: assumed(f.revisitS, "s"),
    cloudBreakM: assumed(CLOUD_BREAK_M, "m"),
    falsePerScan: assumed(FALSE_PER_SCAN, "per scan"),
  };
  return { ...base(f, values.sigmaAngleRad, values), model };
};

/** Tops of high cloud in middle latitudes. */
const CLOUD_BREAK_M = 8000;
const FALSE_PER_SCAN = 0.02;

const base = (f: Named, shown: Quantity, values: Readonly<Record<string, Quantity>>) => ({
  id: f.id,
  name: f.name,
  nation: f.nation,
  status: shown.status,
  /** Every sensor here rests on some assumed number; a figure that is read does not make the whole verified. */
  verified: Object.values(values).every((q) => q.status !== "estimated"),
  sources: [
    ...new Set(Object.values(values).flatMap((q) => [q.source, ...(q.others ?? []).map((o) => o.source)])),
  ],
  ...(f.note === undefined ? {} : { note: f.note }),
  values,
});

/**
 * What the shape of a detections file cannot say: that its scans name a sensor it has, and go forward in time.
 */
import type { Issue } from "../../base/index.js";
import type { DetectionsFile } from "./format.js";

export const detectionsIssues = (file: DetectionsFile): readonly Issue[] => {
  const issues: Issue[] = [];
  const { sensors } = file.meta;
  let beforeS = -Infinity;
  file.scans.forEach((scan, n) => {
    const sensor = sensors[scan.sensor];
    if (sensor === undefined)
      issues.push({
        code: "UNKNOWN_SENSOR",
        path: `scans[${n}].sensor`,
        message: `sensor ${scan.sensor} is none of the ${sensors.length} that meta.sensors lists, counted from 0`,
      });
    else if (sensor.sigma_range_m === undefined && scan.dets.some(([rangeM]) => rangeM !== null))
      issues.push({
        code: "SIGMA_MISSING",
        path: `meta.sensors[${scan.sensor}].sigma_range_m`,
        message: `scan ${n} has ranges of a sensor that tells no sigma_range_m`,
      });
    if (scan.t < beforeS)
      issues.push({
        code: "TIME_GOES_BACK",
        path: `scans[${n}].t`,
        message: `${scan.t} s is before ${beforeS} s, the scan before it`,
      });
    beforeS = Math.max(beforeS, scan.t);
  });
  return issues;
};

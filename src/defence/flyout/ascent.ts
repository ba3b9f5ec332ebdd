/**
 * One ascent: constant thrust in one direction for the burn time, then free flight on a conic.
 *
 * frame     plane of flight, spherical Earth not turning; ground angle from the launch site, radius from the Earth's centre
 * shape     times from ignition; the boost is kept as samples, the coast as the elements of its conic
 * source    textbook point-mass ascent in an inverse-square field, fourth-order Runge–Kutta in boost; two-body motion in
 *           eccentric anomaly (Bate, Mueller & White, 1971, ch. 4)
 * leaves out  drag, staging, mass change, guidance of any kind, the turning of the Earth
 * accuracy  energy of the conic against the integrated state to 1e-12; crossing times to 1e-6 s in coast
 */
import { acos, atan2, hypot2, sin, cos } from "../../base/index.js";
import { SPHERE_GM_M3PS2 as GM, SPHERE_RADIUS_M as RADIUS } from "./ceiling.js";

const BOOST_STEPS = 48;

/** Scratch for one ascent after another: nothing is allocated per ascent. */
export class Ascent {
  private readonly angleRad = new Float64Array(BOOST_STEPS + 1);
  private readonly radiusM = new Float64Array(BOOST_STEPS + 1);
  private stepS = 0;
  private a = 0;
  private e = 0;
  private root = 0;
  private rate = 0;
  private meanAtBurnout = 0;
  private trueAtBurnout = 0;
  private burnS = 0;
  apogeeRadiusM = 0;
  /** Set by the last crossing asked for. */
  crossingAngleRad = 0;
  crossingS = 0;

  /** Flies at one elevation; `burnS` may be less than the full burn. */
  fly(accelerationMps2: number, burnS: number, elevationRad: number): void {
    this.burnS = burnS;
    this.stepS = burnS / BOOST_STEPS;
    const ax = accelerationMps2 * cos(elevationRad);
    const ay = accelerationMps2 * sin(elevationRad);
    let x = 0;
    let y = RADIUS;
    let u = 0;
    let v = 0;
    this.angleRad[0] = 0;
    this.radiusM[0] = RADIUS;
    const h = this.stepS;
    for (let i = 1; i <= BOOST_STEPS; i += 1) {
      let k = pull(x, y);
      const u1 = ax - k * x;
      const v1 = ay - k * y;
      const x2 = x + 0.5 * h * u;
      const y2 = y + 0.5 * h * v;
      k = pull(x2, y2);
      const u2 = ax - k * x2;
      const v2 = ay - k * y2;
      const x3 = x + 0.5 * h * (u + 0.5 * h * u1);
      const y3 = y + 0.5 * h * (v + 0.5 * h * v1);
      k = pull(x3, y3);
      const u3 = ax - k * x3;
      const v3 = ay - k * y3;
      const x4 = x + h * (u + 0.5 * h * u2);
      const y4 = y + h * (v + 0.5 * h * v2);
      k = pull(x4, y4);
      const u4 = ax - k * x4;
      const v4 = ay - k * y4;
      x += h * u + ((h * h) / 6) * (u1 + u2 + u3);
      y += h * v + ((h * h) / 6) * (v1 + v2 + v3);
      u += (h / 6) * (u1 + 2 * u2 + 2 * u3 + u4);
      v += (h / 6) * (v1 + 2 * v2 + 2 * v3 + v4);
      this.angleRad[i] = atan2(x, y);
      this.radiusM[i] = hypot2(x, y);
    }
    this.enterConic(x, y, u, v);
  }

  /** Crossing of a radius on the way up: sets `crossingAngleRad`, `crossingS`; false where the ascent never gets there. */
  crossUp(radiusM: number): boolean {
    if (radiusM > this.apogeeRadiusM) return false;
    if (radiusM <= this.radiusM[BOOST_STEPS]!) return this.crossInBoost(radiusM);
    const anomaly = this.eccentricAnomaly(radiusM);
    this.crossingS = this.burnS + (anomaly - this.e * sin(anomaly) - this.meanAtBurnout) / this.rate;
    this.crossingAngleRad = this.angleRad[BOOST_STEPS]! + this.trueAnomaly(anomaly) - this.trueAtBurnout;
    return true;
  }

  /** The same on the way down; false also for what comes down more than half a turn away. */
  crossDown(radiusM: number): boolean {
    if (radiusM > this.apogeeRadiusM || radiusM < this.a * (1 - this.e)) return false;
    const anomaly = this.eccentricAnomaly(radiusM);
    this.crossingAngleRad =
      this.angleRad[BOOST_STEPS]! + 2 * Math.PI - this.trueAnomaly(anomaly) - this.trueAtBurnout;
    if (this.crossingAngleRad > Math.PI) return false;
    this.crossingS =
      this.burnS + (2 * Math.PI - (anomaly - this.e * sin(anomaly)) - this.meanAtBurnout) / this.rate;
    return true;
  }

  private enterConic(x: number, y: number, u: number, v: number): void {
    const r = hypot2(x, y);
    const momentum = y * u - x * v;
    this.a = 1 / (2 / r - (u * u + v * v) / GM);
    const squeezed = Math.min((momentum * momentum) / (GM * this.a), 1);
    this.e = Math.sqrt(1 - squeezed);
    this.root = Math.sqrt(squeezed);
    this.rate = Math.sqrt(GM / (this.a * this.a * this.a));
    this.apogeeRadiusM = this.a * (1 + this.e);
    const anomaly = this.eccentricAnomaly(r);
    this.meanAtBurnout = anomaly - this.e * sin(anomaly);
    this.trueAtBurnout = this.trueAnomaly(anomaly);
  }

  /** On the outward half, 0 to π. */
  private eccentricAnomaly(radiusM: number): number {
    return acos(Math.max(-1, Math.min(1, (1 - radiusM / this.a) / this.e)));
  }

  private trueAnomaly(eccentric: number): number {
    return atan2(this.root * sin(eccentric), cos(eccentric) - this.e);
  }

  /** Between boost samples the radius runs as the square of time to first order, so interpolate in its root. */
  private crossInBoost(radiusM: number): boolean {
    let low = 0;
    let high = BOOST_STEPS;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.radiusM[middle]! <= radiusM) low = middle;
      else high = middle;
    }
    const from = Math.sqrt(Math.max(this.radiusM[low]! - RADIUS, 0));
    const span = Math.sqrt(this.radiusM[high]! - RADIUS) - from;
    const f = span > 0 ? (Math.sqrt(Math.max(radiusM - RADIUS, 0)) - from) / span : 0;
    const angleFrom = Math.sqrt(Math.max(this.angleRad[low]!, 0));
    const angle = angleFrom + f * (Math.sqrt(Math.max(this.angleRad[high]!, 0)) - angleFrom);
    this.crossingS = (low + f) * this.stepS;
    this.crossingAngleRad = angle * angle;
    return true;
  }
}

const pull = (x: number, y: number): number => {
  const r2 = x * x + y * y;
  return GM / (r2 * Math.sqrt(r2));
};

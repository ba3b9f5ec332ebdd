/**
 * Seeded detections files with their truth: bodies that fall on a turning Earth with J2 and drag, seen by one radar or two.
 *
 * frame     east-north-up of the first radar, Earth-fixed; detections in each radar's own frame
 * shape     the form that `roof track` reads; salvoes share their path, staggered in time, or (dense) their place and velocity
 * source    the same description as the public sets: gravitation of a point mass and J2, Coriolis, centrifugal, drag in an
 *           exponential atmosphere; written apart from src, so that it can judge it
 */
const GM = 3.986004418e14;
const J2 = 1.0826267e-3;
const W = 7.292115e-5;
const A = 6378137;
const E2 = 6.69437999014e-3;
const DEG = Math.PI / 180;

/** Mulberry's generator: uniform numbers from a seed. */
export const uniformOf = (seed) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
export const normalOf = (uniform) => () =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

const standOf = (latDeg, lonDeg, h) => {
  const [la, lo] = [latDeg * DEG, lonDeg * DEG];
  const n = A / Math.sqrt(1 - E2 * Math.sin(la) ** 2);
  const origin = [
    (n + h) * Math.cos(la) * Math.cos(lo),
    (n + h) * Math.cos(la) * Math.sin(lo),
    (n * (1 - E2) + h) * Math.sin(la),
  ];
  const axes = [
    [-Math.sin(lo), Math.cos(lo), 0],
    [-Math.sin(la) * Math.cos(lo), -Math.sin(la) * Math.sin(lo), Math.cos(la)],
    [Math.cos(la) * Math.cos(lo), Math.cos(la) * Math.sin(lo), Math.sin(la)],
  ];
  return { origin, axes };
};
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const into = (axes, v) => axes.map((row) => dot(row, v));
const out = (axes, v) => [0, 1, 2].map((j) => axes[0][j] * v[0] + axes[1][j] * v[1] + axes[2][j] * v[2]);

/** Earth-fixed acceleration of a body with ballistic coefficient `beta`, kg/m². */
const pull = (s, beta) => {
  const [x, y, z, vx, vy, vz] = s;
  const r = Math.sqrt(x * x + y * y + z * z);
  const m = GM / r ** 3;
  const k = 1.5 * J2 * (A / r) ** 2;
  const u = 5 * (z / r) ** 2;
  const v = Math.sqrt(vx * vx + vy * vy + vz * vz);
  const h = r - A * (1 - 0.00335281 * (z / r) ** 2);
  const d = h < 150e3 ? (0.5 * 1.225 * Math.exp(-Math.max(h, 0) / 7200) * v) / beta : 0;
  return [
    -m * x * (1 + k * (1 - u)) + W * W * x + 2 * W * vy - d * vx,
    -m * y * (1 + k * (1 - u)) + W * W * y - 2 * W * vx - d * vy,
    -m * z * (1 + k * (3 - u)) - d * vz,
  ];
};

/** One Runge–Kutta step. */
export const fallFor = (s, h, beta = 5000) => {
  const add = (a, b, w) => a.map((v, i) => v + w * b[i]);
  const slope = (q) => [...q.slice(3), ...pull(q, beta)];
  const k1 = slope(s);
  const k2 = slope(add(s, k1, h / 2));
  const k3 = slope(add(s, k2, h / 2));
  const k4 = slope(add(s, k3, h));
  return s.map((v, i) => v + (h / 6) * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]));
};

const RADAR = {
  name: "radar-A",
  kind: "radar",
  lat_deg: 41,
  lon_deg: 20,
  h_m: 100,
  period_s: 1,
  offset_s: 0,
  sigma_range_m: 30,
  sigma_az_rad: 5e-4,
  sigma_el_rad: 5e-4,
  pd: 0.9,
  clutter_per_scan: 20,
  fov: {
    az_centre_deg: 100,
    az_halfwidth_deg: 60,
    el_min_deg: 2,
    el_max_deg: 80,
    range_min_m: 5e4,
    range_max_m: 1.5e6,
  },
};
const SECOND = {
  ...RADAR,
  name: "radar-B",
  lat_deg: 44,
  lon_deg: 23.5,
  h_m: 20,
  period_s: 2,
  offset_s: 1,
  sigma_range_m: 40,
  sigma_az_rad: 8e-4,
  sigma_el_rad: 8e-4,
  pd: 0.85,
  clutter_per_scan: 15,
  fov: { ...RADAR.fov, az_centre_deg: 130 },
};
const DENSE = {
  ...RADAR,
  name: "radar-D",
  sigma_range_m: 40,
  sigma_az_rad: 6e-4,
  sigma_el_rad: 6e-4,
  pd: 0.8,
  clutter_per_scan: 150,
  fov: {
    az_centre_deg: 100,
    az_halfwidth_deg: 30,
    el_min_deg: 2,
    el_max_deg: 45,
    range_min_m: 1e5,
    range_max_m: 1.3e6,
  },
};

const polarOf = (p) => {
  const range = Math.hypot(...p);
  return [range, Math.atan2(p[0], p[1]), Math.asin(p[2] / range)];
};
const sees = ({ fov }, [range, az, el]) => {
  const off = az / DEG - fov.az_centre_deg;
  return (
    range >= fov.range_min_m &&
    range <= fov.range_max_m &&
    Math.abs(off - 360 * Math.round(off / 360)) <= fov.az_halfwidth_deg &&
    el >= fov.el_min_deg * DEG &&
    el <= fov.el_max_deg * DEG
  );
};

/**
 * `{ file, truth }`. Options: `targets`, `seed`, `scans`, `kind` ("plain" | "fusion" | "dense"), `salvo` (how many share a path),
 * `clutter` (a scan).
 */
export const ballisticSet = ({
  targets,
  seed,
  scans = 200,
  kind = "plain",
  salvo = kind === "dense" ? 8 : 5,
  clutter,
}) => {
  const uniform = uniformOf(seed);
  const normal = normalOf(uniform);
  const between = (a, b) => a + (b - a) * uniform();
  const sensors = (kind === "dense" ? [DENSE] : kind === "fusion" ? [RADAR, SECOND] : [RADAR]).map((s) =>
    clutter === undefined ? { ...s } : { ...s, clutter_per_scan: clutter },
  );
  const stands = sensors.map((s) => standOf(s.lat_deg, s.lon_deg, s.h_m));
  const [home] = stands;
  const seenBy = (s, n) =>
    polarOf(
      into(
        stands[n].axes,
        s.slice(0, 3).map((v, i) => v - stands[n].origin[i]),
      ),
    );
  const inSight = (s) => sensors.some((sensor, n) => sees(sensor, seenBy(s, n)));
  /** A path from a far place towards the radar's surroundings, close to the least energy, some way along. */
  const path = () => {
    for (;;) {
      const az = (sensors[0].fov.az_centre_deg + between(-45, 45)) * DEG;
      const far = between(600e3, 1300e3);
      const from = unit(
        out(home.axes, [far * Math.sin(az), far * Math.cos(az), -(far * far) / 2 / A]).map(
          (v, i) => v + home.origin[i],
        ),
      );
      const to = unit(
        out(home.axes, [between(-250e3, 250e3), between(-250e3, 250e3), 0]).map((v, i) => v + home.origin[i]),
      );
      const angle = Math.acos(Math.min(1, dot(from, to)));
      const half = Math.sin(angle / 2);
      const speed = between(1, 1.06) * Math.sqrt(((GM / 6371e3) * 2 * half) / (1 + half));
      const climb = (Math.PI - angle) / 4 + between(-0.08, 0.12);
      const along = unit(to.map((v, i) => v - from[i] * Math.cos(angle)));
      let s = [
        ...from.map((v) => v * 6376e3),
        ...[0, 1, 2].map((i) => speed * (Math.sin(climb) * from[i] + Math.cos(climb) * along[i])),
      ];
      for (let t = between(40, 350); t > 0; t -= 1) s = fallFor(s, Math.min(1, t));
      if (Math.hypot(s[0], s[1], s[2]) > 6440e3 && sees(sensors[0], seenBy(s, 0))) return s;
    }
  };
  const starts = [];
  while (starts.length < targets) {
    const lead = path();
    const size = Math.min(kind === "dense" || uniform() < 0.6 ? salvo : 1, targets - starts.length);
    for (let n = 0; n < size; n += 1) {
      let s = lead;
      if (kind === "dense") s = lead.map((v, i) => v + (i < 3 ? 700 : 2) * normal());
      else if (n > 0) {
        s = lead.map((v, i) => v + (i < 3 ? 1500 : 6) * normal());
        s = fallFor(s, between(-4, 4));
      }
      starts.push(s);
    }
  }
  const truth = starts
    .map((start, id) => {
      const states = [];
      let s = start;
      for (let t = 0; t < scans; t += 1) {
        if (Math.hypot(s[0], s[1], s[2]) < 6368e3 || !inSight(s)) break;
        states.push({ t, s });
        s = fallFor(s, 1);
      }
      return { id, states };
    })
    .filter(({ states }) => states.length > 0);
  const list = [];
  for (let t = 0; t < scans; t += 1)
    sensors.forEach((sensor, n) => {
      if ((t - sensor.offset_s) % sensor.period_s !== 0) return;
      const dets = [];
      for (const { states } of truth) {
        const now = states[t];
        if (now === undefined) continue;
        const [range, az, el] = seenBy(now.s, n);
        if (!sees(sensor, [range, az, el]) || uniform() > sensor.pd) continue;
        dets.push([
          range + sensor.sigma_range_m * normal(),
          az + sensor.sigma_az_rad * normal(),
          el + sensor.sigma_el_rad * normal(),
        ]);
      }
      const { fov } = sensor;
      for (let n = poisson(sensor.clutter_per_scan, uniform); n > 0; n -= 1)
        dets.push([
          between(fov.range_min_m, fov.range_max_m),
          (fov.az_centre_deg + between(-1, 1) * fov.az_halfwidth_deg) * DEG,
          between(fov.el_min_deg, fov.el_max_deg) * DEG,
        ]);
      for (let i = dets.length - 1; i > 0; i -= 1) {
        const j = Math.floor(uniform() * (i + 1));
        [dets[i], dets[j]] = [dets[j], dets[i]];
      }
      list.push({ t, sensor: n, dets });
    });
  const meta = {
    name: `${kind}_N${targets}_${seed}`,
    n_scans: scans,
    scan_period_s: 1,
    ref: { lat_deg: sensors[0].lat_deg, lon_deg: sensors[0].lon_deg, h_m: sensors[0].h_m },
    sensors: sensors.map((sensor, n) => ({
      ...sensor,
      clutter_density:
        sensor.clutter_per_scan /
        ((sensor.fov.range_max_m - sensor.fov.range_min_m) *
          2 *
          sensor.fov.az_halfwidth_deg *
          DEG *
          (sensor.fov.el_max_deg - sensor.fov.el_min_deg) *
          DEG),
      pos_enu_m: into(
        home.axes,
        stands[n].origin.map((v, i) => v - home.origin[i]),
      ),
      rot_enu_ref_to_sensor: stands[n].axes.map((row) => into(home.axes, row)),
    })),
    scoring: { metric: "GOSPA", p: 2, c_m: 5000, alpha: 2, ospa_c_m: 5000, ospa_p: 2, space: "ENU position" },
  };
  return {
    file: { meta, scans: list },
    truth: {
      meta,
      truth: truth.map(({ id, states }) => ({
        id,
        states: states.map(({ t, s }) => [
          t,
          ...into(
            home.axes,
            s.slice(0, 3).map((v, i) => v - home.origin[i]),
          ),
          ...into(home.axes, s.slice(3)),
        ]),
      })),
    },
  };
};

/** Counts arrivals of a unit rate until `mean`. */
const poisson = (mean, uniform) => {
  let count = -1;
  for (let t = 0; t < mean; t -= Math.log(1 - uniform())) count += 1;
  return Math.max(count, 0);
};

const unit = (v) => {
  const length = Math.hypot(...v);
  return v.map((x) => x / length);
};

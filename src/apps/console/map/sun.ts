/**
 * Where the sun stands overhead, for the night's shade.
 *
 * source    low-precision solar coordinates, The Astronomical Almanac, section C: 0.01° from 1950 to 2050
 */
const DEG = Math.PI / 180;

export const subsolarPoint = (timeUs: number): readonly [lonDeg: number, latDeg: number] => {
  const days = timeUs / 86_400e6 - 10_957.5;
  const meanLongitude = 280.46 + 0.9856474 * days;
  const anomaly = (357.528 + 0.9856003 * days) * DEG;
  const longitude = (meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * DEG;
  const obliquity = (23.439 - 4e-7 * days) * DEG;
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude));
  const ascension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude)) / DEG;
  const siderealDeg = 280.46061837 + 360.98564736629 * days;
  return [((((ascension - siderealDeg) % 360) + 540) % 360) - 180, declination / DEG];
};

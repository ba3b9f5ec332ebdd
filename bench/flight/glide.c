/*
 * Free flight without air in C: the same Dormand-Prince 5(4) in Nystrom's form and the same steps as
 * src/flight/quick/glide-free.ts, and the classic Runge-Kutta of order 4 at steps of one second. bench/flight/free.mjs
 * compiles it and compares.
 *
 * Reads: how many states, how often to fly them, the tolerance in metres; then six numbers a state (axes that stand still).
 * Writes: a line "glide" and a line "rk4", each with the microseconds of processor time a flight took, then a line a state
 * with position and time of the first.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define A 6378137.0
#define A2 (A * A)
#define GM 3.986004418e14
#define FLAT (1 / 298.257223563)
#define E2 (FLAT * (2 - FLAT))
#define EP2 (E2 / (1 - E2))
#define J2 1.08262668e-3
#define J3 -2.53265649e-6
#define J4 -1.61962159e-6
#define C20 (1.5 * J2)
#define C22 (7.5 * J2)
#define C31 (7.5 * J3)
#define C33 (17.5 * J3)
#define C40 (-1.875 * J4)
#define C42 (26.25 * J4)
#define C44 (39.375 * J4)
#define D21 (3 * J2)
#define D30 (1.5 * J3)
#define D32 (7.5 * J3)
#define D41 (7.5 * J4)
#define D43 (17.5 * J4)

static double down_crossing(double from, double from_slope, double to, double to_slope) {
  const double bend = 3 * (to - from) - 2 * from_slope - to_slope, twist = 2 * (from - to) + from_slope + to_slope;
  double low = 0, high = 1, s = from / (from - to);
  for (int n = 0; n < 40; n += 1) {
    const double f = from + s * (from_slope + s * (bend + s * twist));
    if (f > 0) low = s; else high = s;
    double next = s - f / (from_slope + s * (2 * bend + 3 * s * twist));
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (fabs(next - s) < 1e-10) return next;
    s = next;
  }
  return s;
}

static int glide(double *y, double toleranceM) {
  const double slack = 1 / (toleranceM * toleranceM);
  double x1 = y[0], y1 = y[1], z1 = y[2], u1 = y[3], v1 = y[4], w1 = y[5], t = y[6];
  double q, s, n, m, o, p, g, c, a1, b1, c1;
    q = 1 / (x1 * x1 + y1 * y1 + z1 * z1); s = sqrt(q); n = z1 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    a1 = c * x1; b1 = c * y1;
    c1 = c * z1 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
  double height = 1 / s - A / sqrt(1 + EP2 * m), climb = (x1 * u1 + y1 * v1 + z1 * w1) * s;
  double h = 0.12 / (s * sqrt(GM * s));
  int cut = 0;
  for (;;) {
    const double h2 = (1.0 / 5.0) * h;
    const double h3 = (3.0 / 10.0) * h;
    const double h4 = (4.0 / 5.0) * h;
    const double h5 = (8.0 / 9.0) * h;
    const double hh = h * h;
    const double x2 = x1 + h2 * u1;
    const double y2 = y1 + h2 * v1;
    const double z2 = z1 + h2 * w1;
    q = 1 / (x2 * x2 + y2 * y2 + z2 * z2); s = sqrt(q); n = z2 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const double a2 = c * x2, b2 = c * y2, c2 = c * z2 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const double x3 = x1 + h3 * u1 + hh * ((9.0 / 200.0) * a1);
    const double y3 = y1 + h3 * v1 + hh * ((9.0 / 200.0) * b1);
    const double z3 = z1 + h3 * w1 + hh * ((9.0 / 200.0) * c1);
    q = 1 / (x3 * x3 + y3 * y3 + z3 * z3); s = sqrt(q); n = z3 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const double a3 = c * x3, b3 = c * y3, c3 = c * z3 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const double x4 = x1 + h4 * u1 + hh * (-(12.0 / 25.0) * a1 + (4.0 / 5.0) * a2);
    const double y4 = y1 + h4 * v1 + hh * (-(12.0 / 25.0) * b1 + (4.0 / 5.0) * b2);
    const double z4 = z1 + h4 * w1 + hh * (-(12.0 / 25.0) * c1 + (4.0 / 5.0) * c2);
    q = 1 / (x4 * x4 + y4 * y4 + z4 * z4); s = sqrt(q); n = z4 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const double a4 = c * x4, b4 = c * y4, c4 = c * z4 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const double x5 = x1 + h5 * u1 + hh * (-(12248.0 / 6561.0) * a1 + (7208.0 / 2187.0) * a2 - (6784.0 / 6561.0) * a3);
    const double y5 = y1 + h5 * v1 + hh * (-(12248.0 / 6561.0) * b1 + (7208.0 / 2187.0) * b2 - (6784.0 / 6561.0) * b3);
    const double z5 = z1 + h5 * w1 + hh * (-(12248.0 / 6561.0) * c1 + (7208.0 / 2187.0) * c2 - (6784.0 / 6561.0) * c3);
    q = 1 / (x5 * x5 + y5 * y5 + z5 * z5); s = sqrt(q); n = z5 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const double a5 = c * x5, b5 = c * y5, c5 = c * z5 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const double x6 = x1 + h * u1 + hh * (-(533.0 / 264.0) * a1 + (91.0 / 22.0) * a2 - (56.0 / 33.0) * a3 + (7.0 / 88.0) * a4);
    const double y6 = y1 + h * v1 + hh * (-(533.0 / 264.0) * b1 + (91.0 / 22.0) * b2 - (56.0 / 33.0) * b3 + (7.0 / 88.0) * b4);
    const double z6 = z1 + h * w1 + hh * (-(533.0 / 264.0) * c1 + (91.0 / 22.0) * c2 - (56.0 / 33.0) * c3 + (7.0 / 88.0) * c4);
    q = 1 / (x6 * x6 + y6 * y6 + z6 * z6); s = sqrt(q); n = z6 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const double a6 = c * x6, b6 = c * y6, c6 = c * z6 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const double x7 = x1 + h * u1 + hh * ((35.0 / 384.0) * a1 + (50.0 / 159.0) * a3 + (25.0 / 192.0) * a4 - (243.0 / 6784.0) * a5);
    const double y7 = y1 + h * v1 + hh * ((35.0 / 384.0) * b1 + (50.0 / 159.0) * b3 + (25.0 / 192.0) * b4 - (243.0 / 6784.0) * b5);
    const double z7 = z1 + h * w1 + hh * ((35.0 / 384.0) * c1 + (50.0 / 159.0) * c3 + (25.0 / 192.0) * c4 - (243.0 / 6784.0) * c5);
    const double u7 = u1 + h * ((35.0 / 384.0) * a1 + (500.0 / 1113.0) * a3 + (125.0 / 192.0) * a4 - (2187.0 / 6784.0) * a5 + (11.0 / 84.0) * a6);
    const double v7 = v1 + h * ((35.0 / 384.0) * b1 + (500.0 / 1113.0) * b3 + (125.0 / 192.0) * b4 - (2187.0 / 6784.0) * b5 + (11.0 / 84.0) * b6);
    const double w7 = w1 + h * ((35.0 / 384.0) * c1 + (500.0 / 1113.0) * c3 + (125.0 / 192.0) * c4 - (2187.0 / 6784.0) * c5 + (11.0 / 84.0) * c6);
    q = 1 / (x7 * x7 + y7 * y7 + z7 * z7); s = sqrt(q); n = z7 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const double a7 = c * x7, b7 = c * y7, c7 = c * z7 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const double dx = h * ((611.0 / 230400.0) * a1 - (514.0 / 83475.0) * a3 + (391.0 / 38400.0) * a4 - (4617.0 / 1356800.0) * a5 - (11.0 / 3360.0) * a6);
    const double dy = h * ((611.0 / 230400.0) * b1 - (514.0 / 83475.0) * b3 + (391.0 / 38400.0) * b4 - (4617.0 / 1356800.0) * b5 - (11.0 / 3360.0) * b6);
    const double dz = h * ((611.0 / 230400.0) * c1 - (514.0 / 83475.0) * c3 + (391.0 / 38400.0) * c4 - (4617.0 / 1356800.0) * c5 - (11.0 / 3360.0) * c6);
    const double ex = (71.0 / 57600.0) * a1 - (71.0 / 16695.0) * a3 + (71.0 / 1920.0) * a4 - (17253.0 / 339200.0) * a5 + (22.0 / 525.0) * a6 - (1.0 / 40.0) * a7;
    const double ey = (71.0 / 57600.0) * b1 - (71.0 / 16695.0) * b3 + (71.0 / 1920.0) * b4 - (17253.0 / 339200.0) * b5 + (22.0 / 525.0) * b6 - (1.0 / 40.0) * b7;
    const double ez = (71.0 / 57600.0) * c1 - (71.0 / 16695.0) * c3 + (71.0 / 1920.0) * c4 - (17253.0 / 339200.0) * c5 + (22.0 / 525.0) * c6 - (1.0 / 40.0) * c7;
    const double square = hh * slack * (dx * dx + dy * dy + dz * dz + 2e4 * (ex * ex + ey * ey + ez * ez));
    const double root = sqrt(sqrt(sqrt(sqrt(square + 1e-8)))), scale = 0.9 / (root * sqrt(root));
    const double high = 1 / s - A / sqrt(1 + EP2 * m), rise = (x7 * u7 + y7 * v7 + z7 * w7) * s;
    if (cut) {
      const double dt = -high / rise;
      y[0] = x7 + dt * u7; y[1] = y7 + dt * v7; y[2] = z7 + dt * w7;
      y[3] = u7 + dt * a7; y[4] = v7 + dt * b7; y[5] = w7 + dt * c7;
      y[6] = t + h + dt;
      return 1;
    }
    if (!(square <= 1) || (climb < 0 && rise > 0 && h > 20)) {
      h *= scale > 0.1 && scale < 0.5 ? scale : scale >= 0.5 ? 0.5 : 0.1;
      continue;
    }
    if (high < 0 && rise < 0) {
      cut = 1;
      h *= down_crossing(height, climb * h, high, rise * h);
      continue;
    }
    t += h;
    if (t > 86400) return 0;
    x1 = x7; y1 = y7; z1 = z7; u1 = u7; v1 = v7; w1 = w7; a1 = a7; b1 = b7; c1 = c7;
    height = high; climb = rise;
    h *= scale;
  }
}

static void pull(const double *y, double *f) {
  const double q = 1 / (y[0] * y[0] + y[1] * y[1] + y[2] * y[2]), s = sqrt(q), n = y[2] * s, m = n * n, o = A2 * q, p = A * s;
  const double g = -GM * q;
  const double c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
  f[0] = y[3]; f[1] = y[4]; f[2] = y[5];
  f[3] = c * y[0]; f[4] = c * y[1];
  f[5] = c * y[2] + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
}

static double rk4(double *y) {
  double k1[6], k2[6], k3[6], k4[6], w[6], t = 0;
  for (;;) {
    pull(y, k1);
    for (int i = 0; i < 6; i += 1) w[i] = y[i] + 0.5 * k1[i];
    pull(w, k2);
    for (int i = 0; i < 6; i += 1) w[i] = y[i] + 0.5 * k2[i];
    pull(w, k3);
    for (int i = 0; i < 6; i += 1) w[i] = y[i] + k3[i];
    pull(w, k4);
    for (int i = 0; i < 6; i += 1) y[i] += (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
    t += 1;
    const double r2 = y[0] * y[0] + y[1] * y[1] + y[2] * y[2];
    if (r2 < A2 / (1 + EP2 * y[2] * y[2] / r2) || t > 86400) return t;
  }
}

int main(void) {
  int count, times;
  double tolerance, sum = 0;
  if (scanf("%d %d %lf", &count, &times, &tolerance) != 3) return 1;
  double *states = malloc(sizeof(double) * 6 * (size_t)count), y[7];
  for (int i = 0; i < 6 * count; i += 1)
    if (scanf("%lf", &states[i]) != 1) return 1;
  for (int pass = 0; pass < 2; pass += 1) {
    const int rounds = pass == 0 ? times : (times + 19) / 20;
    const clock_t start = clock();
    for (int k = 0; k < rounds; k += 1)
      for (int i = 0; i < count; i += 1) {
        for (int j = 0; j < 6; j += 1) y[j] = states[6 * i + j];
        y[6] = 0;
        sum += pass == 0 ? glide(y, tolerance) : rk4(y);
        sum += y[0];
      }
    printf("%s %.6f\n", pass == 0 ? "glide" : "rk4", 1e6 * (double)(clock() - start) / CLOCKS_PER_SEC / rounds / count);
  }
  for (int i = 0; i < count; i += 1) {
    for (int j = 0; j < 6; j += 1) y[j] = states[6 * i + j];
    y[6] = 0;
    glide(y, tolerance);
    printf("%.6f %.6f %.6f %.6f\n", y[0], y[1], y[2], y[6]);
  }
  fprintf(stderr, "%g\n", sum);
  return 0;
}


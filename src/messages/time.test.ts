import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSeconds, isoFromTimeUs, secondsBetween, timeUsFromIso } from "./index.js";

describe("time", () => {
  it("counts microseconds from 1970", () => {
    expect(timeUsFromIso("1970-01-01T00:00:00Z")).toBe(0);
    // 14,933 days to 20 November 2010: 40 years of 365 days, 10 leap days (1972 to 2008), 323 days of 2010.
    expect(timeUsFromIso("2010-11-20T12:00:00Z")).toBe((14_933 * 86_400 + 43_200) * 1_000_000);
    expect(timeUsFromIso("1970-01-01T00:00:00.000001Z")).toBe(1);
    expect(timeUsFromIso("1970-01-01T00:00:01.5Z")).toBe(1_500_000);
  });

  it("goes to ISO 8601 and back without loss to the millisecond, 1970 to 2255", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (ms) => {
        expect(timeUsFromIso(isoFromTimeUs(ms * 1000))).toBe(ms * 1000);
      }),
    );
  });

  it("reads every microsecond exactly, and writes to the nearest millisecond", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000_000 }),
        fc.integer({ min: 0, max: 999_999 }),
        (s, us) => {
          const iso = `${isoFromTimeUs(s * 1_000_000).slice(0, -1)}.${String(us).padStart(6, "0")}Z`;
          const timeUs = timeUsFromIso(iso);
          expect(timeUs).toBe(s * 1_000_000 + us);
          expect(Math.abs(timeUsFromIso(isoFromTimeUs(timeUs)) - timeUs)).toBeLessThanOrEqual(500);
        },
      ),
    );
  });

  it("writes whole seconds without a fraction", () => {
    expect(isoFromTimeUs(timeUsFromIso("2010-11-20T12:00:00Z"))).toBe("2010-11-20T12:00:00Z");
    expect(isoFromTimeUs(timeUsFromIso("2010-11-20T12:00:00.250Z"))).toBe("2010-11-20T12:00:00.250Z");
  });

  it.each([
    "2010-11-20T12:00:00",
    "2010-11-20T12:00:00+01:00",
    "2010-11-20 12:00:00Z",
    "2010-13-20T12:00:00Z",
    "2010-11-20T25:00:00Z",
    "20 Nov 2010",
    "",
    "2010-11-20T12:00:00Z ",
  ])("refuses %j, naming it", (text) => {
    expect(() => timeUsFromIso(text)).toThrow(`TIME_NOT_ISO_UTC: "${text}"`);
  });

  it("adds seconds and takes the difference", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2e15 }),
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
        (timeUs, ms) => {
          expect(addSeconds(timeUs, ms / 1000)).toBe(timeUs + ms * 1000);
          expect(secondsBetween(timeUs, addSeconds(timeUs, ms / 1000))).toBe(ms / 1000);
        },
      ),
    );
  });
});

/** Cursor on Target: golden bytes; there and back through our reader; read, and passed through protobuf, by TAK's node-cot. */
import CoT from "@tak-ps/node-cot";
import fc from "fast-check";
import ms from "milsymbol";
import { describe, expect, it } from "vitest";
import { app6Code, cotOfTrack, cotOfWarning, readCot } from "../../src/formats/index.js";
import { MODES } from "../../src/messages/index.js";
import { anyTrack, itrf, trackAt, warningAt } from "./fixture.js";
import { golden } from "./programs.js";

const SMALL = `${cotOfTrack(trackAt(12.5), "small")}\n${cotOfWarning(warningAt(20), "small")}\n`;

describe("Cursor on Target", () => {
  it("has the golden bytes", () => golden("small.cot", SMALL));

  it("comes back from our reader: position to a millimetre, covariance to seven digits, the label whole", () => {
    fc.assert(
      fc.property(anyTrack, (track) => {
        const { events, issues } = readCot(cotOfTrack(track, "any"));
        expect(issues).toEqual([]);
        const [event] = events;
        const [x, y, z] = itrf(event!.latDeg, event!.lonDeg, event!.heightM);
        const [tx, ty, tz] = track.body.state;
        // Nine decimals of a degree are 0.06 mm on each axis, three of a metre 0.5 mm.
        expect(Math.hypot(x - tx, y - ty, z - tz)).toBeLessThan(0.001);
        const scale = Math.max(...track.body.covariance.map(Math.abs));
        event!.covariance!.forEach((value, i) =>
          expect(Math.abs(value - track.body.covariance[i]!)).toBeLessThanOrEqual(1e-7 * scale),
        );
        expect(event!.label).toEqual(track.label);
        expect(event!.uid).toBe(`security-roof.${track.body.trackId}`);
      }),
      { numRuns: 300 },
    );
  });

  it("names the line of what is broken, and reads the rest", () => {
    const [first, second] = SMALL.split("\n") as [string, string];
    const noPoint = first.replace(/lat="[^"]*"/, 'lat="95"');
    const noEnd = second.slice(0, -8);
    const bomb = `<!DOCTYPE event [<!ENTITY a "b">]>${first}`;
    const read = readCot([noPoint, first, noEnd, bomb, "<other/>"].join("\n"));
    expect(read.events).toHaveLength(1);
    expect(read.issues.map((i) => i.line)).toEqual([1, 3, 4, 5]);
    expect(read.issues[0]?.code).toBe("COT_POINT");
    const badTime = first.replace("2010-11-20T12:00:13.000Z", "2010-13-20T12:00:13.000Z");
    expect(readCot(badTime).issues[0]?.code).toBe("COT_TIME");
    const short = first.replace(/(unit="m, m\/s">)\S+ /, "$1");
    expect(readCot(short).issues[0]?.code).toBe("COT_COVARIANCE");
    expect(readCot(first.replace(">SECURITY-ROOF<", ">OTHER<")).issues[0]?.code).toBe("LABEL_POLICY");
  });
});

describe("node-cot", () => {
  it("reads a track: place, height, course, speed, callsign, opex, covariance", () => {
    const track = trackAt(12.5);
    const cot = new CoT(cotOfTrack(track, "small"));
    const { lat, lon, hae } = cot.raw.event.point._attributes;
    const [x, y, z] = itrf(Number(lat), Number(lon), Number(hae));
    const [tx, ty, tz] = track.body.state;
    expect(Math.hypot(x - tx, y - ty, z - tz)).toBeLessThan(0.001);
    // On its map it keeps six decimals: 11 cm.
    expect(cot.position()[0]).toBeCloseTo(20, 5);
    expect(cot.position()[1]).toBeCloseTo(60.125, 5);
    expect(cot.callsign()).toBe("NOR-1");
    expect(cot.is_unknown()).toBe(true);
    expect(cot.is_airborne()).toBe(true);
    expect(cot.is_hostile() || cot.is_friend()).toBe(false);
    expect(cot.raw.event._attributes).toMatchObject({ opex: "s-small", how: "m-f" });
    const geo = cot.to_geojson();
    expect(geo.properties["speed"]).toBeCloseTo(Math.hypot(100, -50, 5000.25), 1);
    expect(geo.geometry.type).toBe("Point");
    expect(cot.raw.event.detail["covariance"]?._text?.split(" ")).toHaveLength(21);
  });

  it("reads a warning as an ellipse on the map, in an exercise", () => {
    const cot = new CoT(cotOfWarning(warningAt(20), "small"));
    expect(cot.raw.event._attributes["opex"]).toBe("e-small");
    const geo = cot.to_geojson();
    expect(geo.geometry.type).toBe("Polygon");
    expect(JSON.stringify(geo.properties)).toContain("Lakselv & <north>");
    expect(new CoT(cotOfWarning(warningAt(20, "cancel"), "small")).raw.event._attributes["stale"]).toBe(
      "2010-11-20T12:00:20.000Z",
    );
  });

  it("passes 200 tracks through TAK's protobuf; what comes back reads as what was sent", () => {
    for (const given of fc.sample(anyTrack, { numRuns: 200, seed: 5 })) {
      // node-cot 12 writes an ampersand in an attribute unescaped; names of tracks hold none.
      const track = { ...given, body: { ...given.body, trackId: "NOR-7" } };
      const sent = cotOfTrack(track, "any");
      const back = CoT.from_proto(new CoT(sent).to_proto()).to_xml();
      const [before, after] = [readCot(sent), readCot(back)];
      expect(after.issues).toEqual([]);
      const [a, b] = [before.events[0]!, after.events[0]!];
      expect(b.uid).toBe(a.uid);
      expect([b.latDeg, b.lonDeg, b.heightM]).toEqual([a.latDeg, a.lonDeg, a.heightM]);
      expect([b.timeUs, b.startUs, b.staleUs]).toEqual([a.timeUs, a.startUs, a.staleUs]);
      expect(b.covariance).toEqual(a.covariance);
      expect(b.label).toEqual(a.label);
    }
  });
});

describe("milsymbol", () => {
  it("knows every code, and shows a simulation and an exercise as such", () => {
    for (const shown of ["missile", "recognised-missile", "battery", "radar", "satellite"] as const)
      for (const mode of MODES) {
        const code = app6Code(shown, mode);
        expect(code).toHaveLength(20);
        expect(new ms.Symbol(code).isValid(), code).toBe(true);
        expect(new ms.Symbol(code).getMetadata().context, code).toBe(
          { live: "Reality", exercise: "Exercise", simulated: "Simulation" }[mode],
        );
      }
    expect(new ms.Symbol("10210200009999000000").isValid()).toBe(false);
  });
});

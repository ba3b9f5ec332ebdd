/** DIS: golden bytes; every PDU read by Wireshark's dissector (tshark) and by open-dis, field for field. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import dis, { type Pdu } from "open-dis/dist/dis7.min.js";
import { describe, expect, it } from "vitest";
import { disOf, disTimestamp, pcapOf } from "../../src/formats/index.js";
import { at, itrf, PICTURE, SHOTS, T0 } from "./fixture.js";
import { golden, has, said, scratch } from "./programs.js";

const PACKETS = disOf(PICTURE, SHOTS);
const PCAP = pcapOf(PACKETS);

describe("DIS", () => {
  it("has the golden bytes: the first entity state, the fire and the detonation", () => {
    const kind = (n: number) => PACKETS.find((p) => p.bytes[2] === n)!;
    golden("small.dis.hex", [1, 2, 3].map((n) => `${Buffer.from(kind(n).bytes).toString("hex")}\n`).join(""));
  });

  it("counts time in parts of an hour, absolute, and begins anew with each", () => {
    const HOUR = 3_600_000_000;
    expect(disTimestamp(T0)).toBe(1);
    expect(disTimestamp(T0 + HOUR / 2)).toBe(2 ** 31 + 1);
    expect(disTimestamp(T0 + HOUR)).toBe(1);
    expect(disTimestamp(T0 + HOUR - 1)).toBe(2 * (2 ** 31 - 1) + 1);
  });

  it("refuses a live run", () => {
    expect(() => disOf({ ...PICTURE, mode: "live" }, [])).toThrow(/DIS_LIVE/);
  });
});

describe("open-dis", () => {
  const read = (kind: 1 | 2 | 3): Pdu[] => {
    const name = ({ 1: "EntityStatePdu", 2: "FirePdu", 3: "DetonationPdu" } as const)[kind];
    return PACKETS.filter((p) => p.bytes[2] === kind).map(({ bytes }) => {
      const pdu = new dis[name]();
      pdu.initFromBinary(new dis.InputStream(Uint8Array.from(bytes).buffer));
      return pdu;
    });
  };

  it("reads the lengths, big-endian, and every entity where it is", () => {
    for (const { bytes } of PACKETS) expect((bytes[8]! << 8) | bytes[9]!).toBe(bytes.length);
    const states = read(1);
    // Payload every 5 s over 300 s, interceptor over 100 s, the battery every minute.
    expect(states).toHaveLength(61 + 21 + 6);
    const payload = states.filter((s) => (s["entityID"] as { entityID: number }).entityID === 2);
    expect(payload).toHaveLength(61);
    payload.forEach((s, i) => {
      const t = 5 * i;
      const [x, y, z] = itrf(60 + t / 100, 20, 1000 * (1 + 3 * t - 0.01 * t * t));
      const l = s["entityLocation"] as { x: number; y: number; z: number };
      // The way is a parabola in height along a meridian; a cubic through ten-second samples keeps within 1 m.
      expect(Math.hypot(l.x - x, l.y - y, l.z - z)).toBeLessThan(1);
    });
    expect(payload.map((s) => s["entityAppearance"]).findIndex((a) => a !== 0)).toBe(60);
  });

  it("dead-reckons each state to the next within 5 m", () => {
    type V = { x: number; y: number; z: number };
    const payload = read(1).filter((s) => (s["entityID"] as { entityID: number }).entityID === 2);
    for (let i = 0; i + 1 < payload.length; i += 1) {
      const s = payload[i]!;
      const [p, v] = [s["entityLocation"] as V, s["entityLinearVelocity"] as V];
      const a = (s["deadReckoningParameters"] as { entityLinearAcceleration: V }).entityLinearAcceleration;
      const next = payload[i + 1]!["entityLocation"] as V;
      const ahead = (k: keyof V): number => p[k] + 5 * v[k] + 12.5 * a[k] - next[k];
      expect(Math.hypot(ahead("x"), ahead("y"), ahead("z"))).toBeLessThan(5);
    }
  });

  it("reads who fired at what, and what came of it", () => {
    const [fire] = read(2);
    const [detonation] = read(3);
    for (const pdu of [fire!, detonation!]) {
      expect(pdu["firingEntityID"]).toMatchObject({ siteID: 1, applicationID: 1, entityID: 1 });
      expect(pdu["targetEntityID"]).toMatchObject({ entityID: 2 });
    }
    expect(detonation!["detonationResult"]).toBe(1);
    const missed = disOf(PICTURE, [{ ...SHOTS[0]!, hit: false }]).find((p) => p.bytes[2] === 3)!;
    expect(missed.bytes[missed.bytes.length - 4]).toBe(6);
  });
});

describe("Wireshark's dissector", () => {
  const there = has("tshark");
  const file = join(scratch(), "small.pcap");
  writeFileSync(file, PCAP);
  const fields = (of: string, filter: string, ...names: string[]): string[][] =>
    said("tshark", [
      "-r",
      of,
      ...["ip", "udp"].flatMap((p) => ["-o", `${p}.check_checksum:TRUE`]),
      "-Y",
      filter,
      "-T",
      "fields",
      ...names.flatMap((n) => ["-e", n]),
    ])
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
  const FAULTS = "_ws.malformed || _ws.unreassembled || ip.checksum.status==0 || udp.checksum.status==0";

  it.runIf(there)("finds no fault and no byte that belongs to no field, at the time of each", () => {
    expect(fields(file, FAULTS, "frame.number")).toEqual([]);
    const rows = fields(file, "dis", "frame.time_epoch", "dis.proto_ver", "dis.pdu_length", "udp.length");
    expect(rows).toHaveLength(PACKETS.length);
    rows.forEach(([time, version, length, datagram], i) => {
      expect(Number(time)).toBeCloseTo(PACKETS[i]!.timeUs / 1e6, 5);
      expect([Number(version), Number(length), Number(datagram) - 8]).toEqual([
        7,
        PACKETS[i]!.bytes.length,
        PACKETS[i]!.bytes.length,
      ]);
    });
    expect(fields(file, "data", "frame.number")).toEqual([]);
  });

  it.runIf(there)("reads every field of a fire and a detonation", () => {
    const ids = ["dis.entity_id_site", "dis.entity_id_entity", "dis.event_number", "dis.quality"];
    const place = (kind: string) => ["x", "y", "z"].map((a) => `dis.${kind}.location.${a}`);
    const [fire] = fields(file, "dis.pdu_type==2", ...ids, ...place("fire"), "dis.range", "dis.entityKind");
    expect(fire!.slice(0, 4)).toEqual(["1,1,1", "1,2,3", "1", "2"]);
    const from = itrf(62.5, 20, 200);
    const to = itrf(63, 20, 1000);
    fire!.slice(4, 7).forEach((x, i) => expect(Number(x)).toBeCloseTo(from[i]!, 3));
    const range = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    // A single-precision number has seven digits.
    expect(Math.abs(Number(fire![7]) / range - 1)).toBeLessThan(1e-5);
    expect(fire![8]).toBe("2");
    const [hit] = fields(
      file,
      "dis.pdu_type==3",
      ...place("detonation"),
      "dis.detonation.result",
      "dis.rate",
    );
    hit!.slice(0, 3).forEach((x, i) => expect(Number(x)).toBeCloseTo(to[i]!, 3));
    expect(hit![3]).toBe("1");
    expect(said("tshark", ["-r", file, "-Y", "dis.pdu_type==3", "-V"])).toContain("Entity impact (1)");
  });

  it.runIf(there)("reads every field of an entity state", () => {
    const names = [
      ...["x", "y", "z"].map((a) => `dis.entity_linear_velocity.${a}`),
      ...["x", "y", "z"].map((a) => `dis.entity_linear_acceleration.${a}`),
      ...["psi", "theta", "phi"].map((a) => `dis.entity_orientation.${a}`),
      "dis.entity_marking",
      "dis.force_id",
      "dis.num_articulation_params",
      "dis.category",
    ];
    const rows = fields(file, "dis.entity_id_entity==2 && dis.pdu_type==1", ...names);
    expect(rows).toHaveLength(61);
    for (const row of rows) {
      const [vx, vy, vz, , , , psi, theta, phi] = row.map(Number) as number[];
      expect(psi!).toBeCloseTo(Math.atan2(vy!, vx!), 4);
      expect(theta!).toBeCloseTo(Math.atan2(-vz!, Math.hypot(vx!, vy!)), 4);
      expect([phi, row[9], row[10], row[11]]).toEqual([0, "one", "0", "0"]);
    }
  });

  it.runIf(there)("finds a length that is told too long, so it does look", () => {
    const wrong = PACKETS.map((p, i) => {
      if (i !== 3) return p;
      const bytes = Uint8Array.from(p.bytes);
      bytes[9] = bytes[9]! + 40;
      return { timeUs: at(15), bytes };
    });
    const path = join(scratch(), "wrong.pcap");
    writeFileSync(path, pcapOf(wrong));
    const lengths = fields(path, "dis", "dis.pdu_length", "udp.length");
    expect(lengths.filter(([pdu, udp]) => Number(pdu) !== Number(udp) - 8)).toHaveLength(1);
  });
});

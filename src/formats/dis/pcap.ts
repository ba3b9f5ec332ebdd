/**
 * DIS packets as a capture file: each in a UDP datagram to port 3000, at its time of the run.
 *
 * shape     pcap 2.4 little-endian, microseconds, link type 101 (raw IP); IPv4 and UDP with their checksums, loopback to loopback
 * source    draft-ietf-opsawg-pcap (file format); RFC 791, RFC 768; UDP port 3000 for DIS by custom of IEEE 1278.2
 */
import type { DisPacket } from "./dis.js";

export const DIS_PORT = 3000;
const [RAW_IP, HEADERS] = [101, 28] as const;
const LOOPBACK = [127, 0, 0, 1] as const;

export const pcapOf = (packets: readonly DisPacket[]): Uint8Array => {
  const size = packets.reduce((sum, p) => sum + 16 + HEADERS + p.bytes.length, 24);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  [0xa1b2c3d4, 0x0004_0002, 0, 0, 262_144, RAW_IP].forEach((word, i) => view.setUint32(i * 4, word, true));
  let at = 24;
  packets.forEach(({ timeUs, bytes }, n) => {
    const length = HEADERS + bytes.length;
    view.setUint32(at, Math.floor(timeUs / 1_000_000), true);
    view.setUint32(at + 4, timeUs % 1_000_000, true);
    view.setUint32(at + 8, length, true);
    view.setUint32(at + 12, length, true);
    out.set(datagram(bytes, n), at + 16);
    at += 16 + length;
  });
  return out;
};

const datagram = (bytes: Uint8Array, n: number): Uint8Array => {
  const out = new Uint8Array(HEADERS + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0x4500);
  view.setUint16(2, out.length);
  view.setUint16(4, n & 0xffff);
  // Time to live 64, protocol 17: UDP.
  view.setUint16(8, 0x4011);
  out.set(LOOPBACK, 12);
  out.set(LOOPBACK, 16);
  view.setUint16(10, checksum(view, 0, 20, 0));
  view.setUint16(20, DIS_PORT);
  view.setUint16(22, DIS_PORT);
  view.setUint16(24, 8 + bytes.length);
  out.set(bytes, HEADERS);
  // The pseudo-header: both addresses, the protocol, the UDP length. Zero would say that there is no sum.
  const pseudo = 2 * (0x7f00 + 0x0001) + 17 + 8 + bytes.length;
  view.setUint16(26, checksum(view, 20, out.length - 20, pseudo) || 0xffff);
  return out;
};

/** The ones' complement of the ones' complement sum of 16-bit words. */
const checksum = (view: DataView, from: number, length: number, start: number): number => {
  let sum = start;
  for (let i = 0; i + 1 < length; i += 2) sum += view.getUint16(from + i);
  if (length % 2 === 1) sum += view.getUint8(from + length - 1) << 8;
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
};

/**
 * Three PDUs of DIS version 7 as bytes: entity state, fire and detonation.
 *
 * frame     WGS 84 geocentric, metres; velocities in the same axes; Euler angles from those axes to the body's
 * shape     big-endian; lengths 144, 96 and 104 bytes without variable parameters
 * source    IEEE 1278.1-2012, clauses 5.2.5, 6.2.67 (header), 7.2.2 (entity state), 7.3.2 (fire), 7.3.3 (detonation);
 *           enumerations SISO-REF-010
 * leaves out  articulated parts and other variable parameters
 */
import { US_PER_S } from "../../base/index.js";

/** Kind, domain, country, category, subcategory, specific, extra. */
export type DisType = readonly [number, number, number, number, number, number, number];
/** Site, application, entity; 0, 0, 0 says that none is meant. */
export type DisId = readonly [number, number, number];
type Vector = readonly [number, number, number];

export interface EntityState {
  readonly timeUs: number;
  readonly id: DisId;
  /** 0 other, 1 friendly, 2 opposing, 3 neutral. */
  readonly force: 0 | 1 | 2 | 3;
  readonly type: DisType;
  readonly positionM: Vector;
  readonly velocityMps: Vector;
  readonly accelerationMps2: Vector;
  readonly eulerRad: Vector;
  /** Bit 23 says that it is gone. */
  readonly deactivated: boolean;
  /** 1 static; 5 fixed orientation, second order, world axes. */
  readonly deadReckoning: 1 | 5;
  /** At most 11 characters of ASCII. */
  readonly marking: string;
}

export interface Fire {
  readonly timeUs: number;
  readonly firing: DisId;
  readonly target: DisId;
  readonly munition: DisId;
  readonly event: number;
  readonly munitionType: DisType;
  readonly rounds: number;
  readonly positionM: Vector;
  readonly velocityMps: Vector;
  readonly rangeM: number;
}

export interface Detonation {
  readonly timeUs: number;
  readonly firing: DisId;
  readonly target: DisId;
  readonly munition: DisId;
  readonly event: number;
  readonly munitionType: DisType;
  readonly rounds: number;
  readonly positionM: Vector;
  readonly velocityMps: Vector;
  /** 1 entity impact; 6 none or no detonation. */
  readonly result: 1 | 6;
}

export const NO_ENTITY: DisId = [0, 0, 0];
const [ENTITY_STATE, FIRE, DETONATION] = [1, 2, 3] as const;
const [ENTITY_FAMILY, WARFARE_FAMILY] = [1, 2] as const;

export const entityStatePdu = (e: EntityState): Uint8Array => {
  const w = headed(ENTITY_STATE, ENTITY_FAMILY, e.timeUs, 144);
  w.id(e.id).u8(e.force).u8(0).type(e.type).type(NO_TYPE);
  w.f32(e.velocityMps).f64(e.positionM).f32(e.eulerRad);
  w.u32(e.deactivated ? DEACTIVATED : 0);
  w.u8(e.deadReckoning).zeros(15).f32(e.accelerationMps2).f32([0, 0, 0]);
  // Character set 1 is ASCII.
  w.u8(1);
  for (let i = 0; i < 11; i += 1) w.u8(i < e.marking.length ? e.marking.charCodeAt(i) & 0x7f : 0);
  return w.u32(0).done();
};

export const firePdu = (f: Fire): Uint8Array =>
  headed(FIRE, WARFARE_FAMILY, f.timeUs, 96)
    .id(f.firing)
    .id(f.target)
    .id(f.munition)
    .id([f.firing[0], f.firing[1], f.event])
    .u32(0)
    .f64(f.positionM)
    .type(f.munitionType)
    .descriptor(f.rounds)
    .f32(f.velocityMps)
    .f32([f.rangeM])
    .done();

export const detonationPdu = (d: Detonation): Uint8Array =>
  headed(DETONATION, WARFARE_FAMILY, d.timeUs, 104)
    .id(d.firing)
    .id(d.target)
    .id(d.munition)
    .id([d.firing[0], d.firing[1], d.event])
    .f32(d.velocityMps)
    .f64(d.positionM)
    .type(d.munitionType)
    .descriptor(d.rounds)
    // Where on the entity: not told.
    .f32([0, 0, 0])
    .u8(d.result)
    .u8(0)
    .u16(0)
    .done();

const NO_TYPE: DisType = [0, 0, 0, 0, 0, 0, 0];
const DEACTIVATED = 0x0080_0000;

/** Part of the hour in units of 3600/2^31 s, absolute (the last bit). */
export const disTimestamp = (timeUs: number): number => {
  const units = Math.round(((timeUs % HOUR_US) / HOUR_US) * PER_HOUR) % PER_HOUR;
  return units * 2 + 1;
};
const HOUR_US = 3600 * US_PER_S;
const PER_HOUR = 2_147_483_648;

const headed = (kind: number, family: number, timeUs: number, length: number): Writer =>
  new Writer(length).u8(7).u8(1).u8(kind).u8(family).u32(disTimestamp(timeUs)).u16(length).u8(0).u8(0);

class Writer {
  private readonly view: DataView;
  private at = 0;
  constructor(length: number) {
    this.view = new DataView(new ArrayBuffer(length));
  }
  u8(x: number): this {
    this.view.setUint8(this.at, x);
    this.at += 1;
    return this;
  }
  u16(x: number): this {
    this.view.setUint16(this.at, x);
    this.at += 2;
    return this;
  }
  u32(x: number): this {
    this.view.setUint32(this.at, x);
    this.at += 4;
    return this;
  }
  f32(values: readonly number[]): this {
    for (const x of values) {
      this.view.setFloat32(this.at, x);
      this.at += 4;
    }
    return this;
  }
  f64(values: readonly number[]): this {
    for (const x of values) {
      this.view.setFloat64(this.at, x);
      this.at += 8;
    }
    return this;
  }
  zeros(n: number): this {
    this.at += n;
    return this;
  }
  id([site, application, entity]: DisId): this {
    return this.u16(site).u16(application).u16(entity);
  }
  type([kind, domain, country, ...rest]: DisType): this {
    this.u8(kind).u8(domain).u16(country);
    for (const x of rest) this.u8(x);
    return this;
  }
  /** Warhead and fuse are not told: 0, other. */
  descriptor(rounds: number): this {
    return this.u16(0).u16(0).u16(rounds).u16(0);
  }
  done(): Uint8Array {
    return new Uint8Array(this.view.buffer);
  }
}

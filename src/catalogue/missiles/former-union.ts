/** States of the former Soviet Union besides Russia, and Vietnam, about 2010. */
import type { MissileEntry } from "../../messages/index.js";
import { scudB, scudC, tochka } from "./shared.js";

export const formerUnion: readonly MissileEntry[] = [
  scudB("ARM"),
  tochka("AZE"),
  tochka("BLR"),
  scudB("BLR"),
  scudB("GEO", "doubtful"),
  tochka("KAZ"),
  scudB("KAZ"),
  scudB("TKM"),
  tochka("UKR"),
  scudB("UKR"),
  scudB("VNM"),
  scudC("VNM"),
];

/** A shipped scenario, read and resolved as the command does. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { resolveScenario } from "../../src/catalogue/index.js";
import { parseScenario, type ResolvedScenario } from "../../src/messages/index.js";

export const shipped = (name: string): ResolvedScenario => {
  const parsed = parseScenario(
    readFileSync(fileURLToPath(new URL(`../../scenarios/${name}.yaml`, import.meta.url)), "utf8"),
  );
  const resolved = parsed.ok ? resolveScenario(parsed.value, name) : parsed;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.value;
};

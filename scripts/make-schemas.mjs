/**
 * Writes the JSON Schema of the scenario file from the schema in the code: run after a change of it.
 *
 * `node scripts/make-schemas.mjs` needs a built dist/; conformance/scenario tests that the published file is up to date.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./install.mjs";

const { scenarioJsonSchema } = await import(new URL("../dist/messages/index.js", import.meta.url).href);
mkdirSync(join(ROOT, "schemas"), { recursive: true });
writeFileSync(
  join(ROOT, "schemas", "scenario.schema.json"),
  `${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`,
);

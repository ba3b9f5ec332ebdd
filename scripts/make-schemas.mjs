/**
 * Writes the JSON Schemas of the files that people write from the schemas in the code: run after a change of one.
 *
 * `node scripts/make-schemas.mjs` needs a built dist/; conformance/scenario and conformance/assessment test that the files are up to date.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./install.mjs";

const { assessmentJsonSchema, scenarioJsonSchema } = await import(
  new URL("../dist/messages/index.js", import.meta.url).href
);
const { studyJsonSchema } = await import(new URL("../dist/study/index.js", import.meta.url).href);
const schemas = {
  scenario: scenarioJsonSchema(),
  study: studyJsonSchema(),
  assessment: assessmentJsonSchema(),
};
mkdirSync(join(ROOT, "schemas"), { recursive: true });
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(join(ROOT, "schemas", `${name}.schema.json`), `${JSON.stringify(schema, undefined, 2)}\n`);

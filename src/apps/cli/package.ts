/** Where the package lies: three above dist/apps/cli. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

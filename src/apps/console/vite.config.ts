/** Builds the console into dist/console: no address outside, nothing inlined, one chunk a worker. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = dirname(fileURLToPath(import.meta.url));

/** Rooms of the engine do nothing when they are loaded: what of them is not used need not travel (places alone is 0.6 MB). */
const treeshake = { moduleSideEffects: (id: string): boolean => !/\/src\/(?!apps\/)[a-z]+\//.test(id) };

export default defineConfig({
  root: here,
  base: "./",
  plugins: [react()],
  worker: { format: "es", rolldownOptions: { treeshake } },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  build: {
    outDir: join(here, "..", "..", "..", "dist", "console"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake },
  },
});

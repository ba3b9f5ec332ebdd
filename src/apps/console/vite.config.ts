/** Builds the console into dist/console: no address outside, chunks by room, the globe's assets beside its chunk. */
import { cpSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..", "..");
const outDir = join(root, "dist", "console");

/** The globe library loads its workers and textures by address at run time, so they lie beside the page. */
const globeAssets = (): Plugin => ({
  name: "globe-assets",
  apply: "build",
  closeBundle() {
    const engine = join(root, "node_modules", "@cesium", "engine");
    const copies: [string, string][] = [
      [join(engine, "Build", "Workers"), "Workers"],
      [join(engine, "Build", "ThirdParty"), "ThirdParty"],
      [
        join(engine, "Source", "Assets", "Textures", "NaturalEarthII"),
        join("Assets", "Textures", "NaturalEarthII"),
      ],
      [join(engine, "Source", "Assets", "Images"), join("Assets", "Images")],
      [join(engine, "Source", "Assets", "IAU2006_XYS"), join("Assets", "IAU2006_XYS")],
      [
        join(engine, "Source", "Assets", "approximateTerrainHeights.json"),
        join("Assets", "approximateTerrainHeights.json"),
      ],
    ];
    for (const [from, to] of copies)
      if (existsSync(from)) cpSync(from, join(outDir, "cesium", to), { recursive: true });
  },
});

export default defineConfig({
  root: here,
  base: "./",
  plugins: [react(), globeAssets()],
  worker: { format: "es" },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
    modulePreload: { polyfill: false },
  },
});

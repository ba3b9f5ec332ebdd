/**
 * The arrows between rooms: the only imports that may cross a room's wall (ARCHITECTURE.md draws them, ADR 0001 says why).
 *
 * An arrow that proves wrong is changed here together with an ADR, never by an exception.
 */
/** What each room may import besides itself and base. */
const MAY_IMPORT = {
  base: [],
  earth: [],
  flight: ["earth"],
  sensing: ["earth"],
  messages: ["earth"],
  tracking: ["earth", "flight", "sensing", "messages"],
  defence: ["earth", "flight", "sensing", "messages"],
  coalition: ["earth", "messages"],
  proof: [],
  federation: [],
  ledger: ["messages", "proof"],
  centre: ["tracking", "defence", "coalition", "ledger", "messages", "flight", "sensing", "earth"],
  world: ["earth", "flight", "sensing", "messages"],
  exercise: ["world", "centre", "messages"],
  study: ["exercise", "world", "defence", "flight", "sensing", "coalition", "ledger", "messages", "earth"],
  catalogue: ["messages"],
  formats: ["messages", "earth"],
  "apps/server": [
    "centre",
    "federation",
    "exercise",
    "ledger",
    "proof",
    "coalition",
    "messages",
    "formats",
    "catalogue",
    "study",
  ],
  "apps/console": ["messages", "formats", "earth"],
};
/** The workers of the page compute: they alone reach further than the page. */
const WORKERS = "apps/console/workers";
const WORKERS_MAY = [
  ...MAY_IMPORT["apps/console"],
  "exercise",
  "study",
  "flight",
  "defence",
  "ledger",
  "proof",
];
/** The command line sits on top of everything. */
const TOP = "apps/cli";

const TESTS = "\\.test\\.tsx?$";
const anyOf = (rooms) => `^src/(${rooms.join("|")})/`;

const arrowsOf = (room, allowed, except = []) => ({
  name: `arrows-of-${room.replaceAll("/", "-")}`,
  comment: `${room} may import ${["base", ...allowed].join(", ")} and nothing else of src/`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: [TESTS, ...except.map((inner) => `^src/${inner}/`)] },
  to: { path: "^src/", pathNot: anyOf([room, "base", ...allowed]) },
});

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([room, allowed]) =>
      arrowsOf(room, room === "base" ? [] : allowed, room === "apps/console" ? [WORKERS] : []),
    ),
    arrowsOf(WORKERS, ["apps/console", ...WORKERS_MAY]),
    {
      name: "every-room-has-arrows",
      comment: "a folder of src/ that this file does not name would have no walls",
      severity: "error",
      from: { path: "^src/", pathNot: [anyOf([...Object.keys(MAY_IMPORT), TOP])] },
      to: {},
    },
    {
      name: "nobody-imports-the-top",
      comment: "the command line is imported by nobody",
      severity: "error",
      from: { path: "^src/", pathNot: [`^src/${TOP}/`, TESTS] },
      to: { path: `^src/${TOP}/` },
    },
    {
      name: "only-through-the-index",
      comment: "a room's index.ts is its public face; nobody imports past it",
      severity: "error",
      from: { path: "^src/(apps/[^/]+|[^/]+)/", pathNot: TESTS },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/(apps/[^/]+|[^/]+)/index\\.ts$"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: [TESTS, "^(validation|conformance|browser|bench)/"] },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "published-code-uses-published-packages",
      comment:
        "what is not in dependencies is not there after npm install security-roof; the page is bundled instead",
      severity: "error",
      from: { path: "^src/", pathNot: [TESTS, "^src/apps/console/"] },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // An import of a type is an arrow too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".d.ts"],
    },
  },
};

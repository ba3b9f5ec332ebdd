/**
 * Keeps the rooms pure: no clock, randomness, I/O or engine-dependent arithmetic in any file of src/ outside src/apps.
 *
 * The TypeScript compiler says what each name means, so `const M = Math; M.sin(x)`, `const { now } = Date` and
 * `Math["random"]()` are found, and a parameter that happens to be called `process` is not. What is not listed as
 * harmless is refused: a global is allowed only when ECMAScript itself defines it, a Math function only when IEEE 754
 * or ECMAScript fixes its every bit, a package only when PACKAGES names it.
 *
 * leaves out  what a package does inside; values typed `any`, which lint refuses; test files
 * `node scripts/purity.mjs [DIR]` checks DIR/src (the checkout when absent); status 1 and one line for each breach.
 */
import { existsSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Packages a pure room may import: computation only. A new one is a decision, so it is written here. */
const PACKAGES = [
  /^@stdlib\/math-base-special-[a-z0-9]+$/,
  /^@noble\/(hashes|ed25519)(\/|$)/,
  /^(zod|canonicalize|yaml)(\/|$)/,
  // Its centres of cells come from the engine's sine and cosine: study/cover/ground.ts rounds them at the door.
  /^h3-js$/,
];

/** Fixed to the bit by ECMAScript or IEEE 754. */
const EXACT_MATH = new Set(
  (
    "abs ceil floor round trunc sign min max sqrt fround imul clz32 " +
    "E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2"
  ).split(" "),
);

/** Host globals that compute and do nothing else. */
const HARMLESS_HOST = new Set(["TextEncoder", "TextDecoder", "structuredClone"]);

/** ECMAScript globals that hide their meaning from this check, or depend on engine, memory or machine. */
const REFUSED_GLOBALS = new Set(
  "globalThis eval Function Intl WeakRef FinalizationRegistry Atomics SharedArrayBuffer Temporal".split(" "),
);

/** Members of ECMAScript types that depend on clock, locale, time zone or engine, by the type that declares them. */
const REFUSED_MEMBERS = {
  DateConstructor: /^now$/,
  Date: /^((get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|to(Date|Time)?String)$/,
  String: /^(localeCompare|normalize)$/,
  Error: /^stack$/,
  ErrorConstructor: /^(captureStackTrace|stackTraceLimit)$/,
};

/** Every breach below `root`/src outside src/apps: `{file, line, column, what}`, by file and place. */
export const impurities = (root) => {
  const files = sourceFiles(join(root, "src"));
  const program = ts.createProgram(files, compilerOptions(root));
  const checker = program.getTypeChecker();
  const found = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    const report = (node, what) => {
      const at = source.getLineAndCharacterOfPosition(node.getStart(source));
      const name = relative(root, file).split(sep).join("/");
      found.push({ file: name, line: at.line + 1, column: at.character + 1, what });
    };
    const visit = (node) => {
      checkNode(program, checker, node, report);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
};

const sourceFiles = (src) =>
  readdirSync(src, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !relative(src, path).startsWith(`apps${sep}`))
    .sort();

/** The checkout's own options, so that names mean here what they mean in the build. */
const compilerOptions = (root) => {
  const own = join(root, "tsconfig.json");
  const config = existsSync(own) ? own : fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  const { options } = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const home = fileURLToPath(new URL("..", import.meta.url));
  return { ...options, noEmit: true, allowJs: true, typeRoots: [join(home, "node_modules", "@types")] };
};

const checkNode = (program, checker, node, report) => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    if (node.moduleSpecifier) checkImport(node.moduleSpecifier, report);
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    if (node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]))
      checkImport(node.arguments[0], report);
    else report(node, "import() of a computed name");
  } else if (isPower(node)) report(node.operatorToken, "** differs between engines: use pow of base");
  else if (ts.isNewExpression(node) || ts.isCallExpression(node)) checkDate(program, checker, node, report);
  if (ts.isIdentifier(node)) checkName(program, checker, node, report);
  else if (ts.isElementAccessExpression(node)) checkElement(program, checker, node, report);
};

const isPower = (node) =>
  ts.isBinaryExpression(node) &&
  [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken].includes(
    node.operatorToken.kind,
  );

const checkImport = (specifier, report) => {
  const name = specifier.text;
  if (name.startsWith(".")) return;
  if (name.startsWith("node:") || builtinModules.includes(name.split("/")[0]))
    report(specifier, `import of ${name}`);
  else if (!PACKAGES.some((allowed) => allowed.test(name)))
    report(specifier, `import of ${name}, which scripts/purity.mjs does not list as pure`);
};

/** `new Date()` and `Date()` read the clock; `new Date(y, m, d)` reads the time zone. */
const checkDate = (program, checker, node, report) => {
  const callee = checker.getTypeAtLocation(node.expression).symbol;
  if (callee?.name !== "DateConstructor" || !declaredIn(program, callee, isEcmaScript)) return;
  if (ts.isNewExpression(node) && node.arguments?.length === 1 && !ts.isSpreadElement(node.arguments[0]))
    return;
  report(node, "Date without exactly one argument reads the clock or the time zone");
};

/** A name that is used as a value: an expression, the member after a dot, or what is taken out of an object. */
const checkName = (program, checker, node, report) => {
  if (ts.isPartOfTypeNode(node) || isInTypeOnly(node)) return;
  const parent = node.parent;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
    const member = checker.getTypeAtLocation(parent.parent).getProperty(node.text);
    if (member) checkSymbol(program, member, node, report);
    return;
  }
  if ((ts.isPropertyAssignment(parent) && parent.name === node) || isDeclarationName(node)) return;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  if (symbol) checkSymbol(program, resolveAlias(checker, symbol), node, report);
};

const checkElement = (program, checker, node, report) => {
  const owner = checker.getTypeAtLocation(node.expression);
  const key = checker.getTypeAtLocation(node.argumentExpression);
  const member = key.isStringLiteral() ? owner.getProperty(key.value) : undefined;
  if (member) checkSymbol(program, member, node, report);
  else if (owner.symbol?.name === "Math" || owner.symbol?.name === "DateConstructor")
    if (declaredIn(program, owner.symbol, isEcmaScript))
      report(node, `a computed member of ${owner.symbol.name}`);
};

const checkSymbol = (program, symbol, node, report) => {
  const owner = symbol.parent?.name;
  if (declaredIn(program, symbol, isEcmaScript)) {
    if (!symbol.parent && REFUSED_GLOBALS.has(symbol.name)) report(node, `${symbol.name}`);
    else if (symbol.name === "Intl" || owner === "Intl") report(node, "Intl depends on the engine's tables");
    else if (owner === "Math" && !EXACT_MATH.has(symbol.name))
      report(node, `Math.${symbol.name}: use base instead`);
    else if (symbol.name.startsWith("toLocale")) report(node, `${symbol.name} depends on the locale`);
    else if (owner && REFUSED_MEMBERS[owner]?.test(symbol.name)) report(node, `${owner}.${symbol.name}`);
  } else if (symbol.name === "globalThis") report(node, "globalThis");
  else if (!isMember(node) && declaredIn(program, symbol, isHost) && !HARMLESS_HOST.has(symbol.name))
    report(node, `${symbol.name} belongs to the host, not to the language`);
};

const resolveAlias = (checker, symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const isMember = (node) => ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;

const isDeclarationName = (node) =>
  node.parent.name === node && !isMember(node) && !ts.isShorthandPropertyAssignment(node.parent);

const isInTypeOnly = (node) => {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isExportDeclaration(at) || ts.isInterfaceDeclaration(at))
      return true;
    if (ts.isTypeNode(at) && !ts.isExpressionWithTypeArguments(at)) return true;
    if (ts.isStatement(at)) return false;
  }
  return false;
};

const declaredIn = (program, symbol, where) =>
  (symbol.declarations ?? []).some((declaration) => where(program, declaration.getSourceFile()));

const isLibrary = (program, file) => program.isSourceFileDefaultLibrary(file);
const isEcmaScript = (program, file) =>
  isLibrary(program, file) && /\/lib\.(es|decorators)[^/]*\.d\.ts$/.test(file.fileName);
const isHost = (program, file) =>
  (isLibrary(program, file) && !isEcmaScript(program, file)) ||
  /\/node_modules\/@types\/node\//.test(file.fileName);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
  const found = impurities(root);
  for (const { file, line, column, what } of found) console.error(`${file}:${line}:${column}  ${what}`);
  console.log(found.length === 0 ? "The rooms are pure." : `${found.length} impure places.`);
  process.exit(found.length === 0 ? 0 : 1);
}

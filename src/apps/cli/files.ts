/**
 * Files of the command line: read strictly, written whole or not at all.
 */
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { decodeText } from "../../messages/index.js";
import { BadInput, badInput } from "./answer.js";

/** A file's text, or issues: not there, a folder, too large, not UTF-8. */
export const readText = (path: string, maxBytes?: number): string => {
  const text = decodeText(readBytes(path, maxBytes), maxBytes);
  if (!text.ok) throw new BadInput(text.issues, path);
  return text.value;
};

export const readBytes = (path: string, maxBytes = 512 * 1_048_576): Uint8Array => {
  try {
    const { size } = statSync(path);
    if (size > maxBytes)
      throw badInput(
        path,
        "TOO_LARGE",
        "",
        `the file holds ${size} bytes; ${maxBytes} is the most that is read`,
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw badInput(path, codeOf(error), "", REASONS[codeOf(error)] ?? (error as Error).message);
  }
};

const codeOf = (error: unknown): string =>
  CODES[(error as NodeJS.ErrnoException).code ?? ""] ?? "NOT_READABLE";
const CODES: Readonly<Record<string, string>> = {
  ENOENT: "FILE_NOT_FOUND",
  ENOTDIR: "FILE_NOT_FOUND",
  EISDIR: "IS_A_FOLDER",
  EACCES: "NOT_PERMITTED",
  EPERM: "NOT_PERMITTED",
  ENOSPC: "DISK_FULL",
  EROFS: "NOT_PERMITTED",
};
const REASONS: Readonly<Record<string, string>> = {
  FILE_NOT_FOUND: "no such file",
  IS_A_FOLDER: "is a folder; a file is expected",
  NOT_PERMITTED: "may not be read or written here",
  DISK_FULL: "the disk is full",
};

/** Refuses, before any work is done, a file that could not be written. */
export const checkWritable = (path: string, option: string): void => {
  const folder = dirname(resolve(path));
  if (!existsSync(folder))
    throw badInput(path, "FOLDER_NOT_FOUND", option, `the folder ${folder} does not exist`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw badInput(path, "IS_A_FOLDER", option, "is a folder; a file is to be written");
};

/** Written beside its place and renamed into it: never half a file. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw badInput(path, codeOf(error), "", REASONS[codeOf(error)] ?? (error as Error).message);
  }
};

/** The file by which a folder is known to be one of ours. */
export const MANIFEST = "manifest.json";

/** Refuses, before any work, a folder that is somebody else's. */
export const checkFolder = (path: string, option: string): void => {
  if (!existsSync(path)) {
    let above = dirname(resolve(path));
    while (!existsSync(above)) above = dirname(above);
    if (!statSync(above).isDirectory())
      throw badInput(path, "NOT_A_FOLDER", option, `${above} is not a folder`);
    return;
  }
  if (!statSync(path).isDirectory())
    throw badInput(path, "NOT_A_FOLDER", option, "is a file; a folder is to be written");
  const found = readdirSync(path);
  if (found.length > 0 && !found.includes(MANIFEST)) {
    throw badInput(
      path,
      "FOLDER_NOT_EMPTY",
      option,
      `holds ${found.length} entries and no ${MANIFEST}, so it is not a run of ours; it is left alone`,
    );
  }
};

/** Fills a folder beside its place, then puts it there in one step; an earlier run of ours is replaced. */
export const writeFolder = (path: string, fill: (folder: string) => void): void => {
  checkFolder(path, "--out");
  const target = resolve(path);
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    fill(beside);
    if (existsSync(target)) {
      const old = `${beside}-old`;
      renameSync(target, old);
      renameSync(beside, target);
      rmSync(old, { recursive: true, force: true });
    } else renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (error instanceof BadInput) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw badInput(path, codeOf(error), "--out", REASONS[codeOf(error)] ?? (error as Error).message);
  }
};

/** Every file below a folder, with forward slashes, sorted. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

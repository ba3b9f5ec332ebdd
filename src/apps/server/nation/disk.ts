/**
 * The store's disk on a real machine: files of one folder, appended and synced; one process at a time.
 *
 * refuses   DATA_LOCKED (another process serves this folder)
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { open, readFile, readdir, truncate, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../../../base/index.js";
import type { Disk } from "../../../ledger/index.js";

export interface LockedDisk extends Disk {
  close(): Promise<void>;
}

export const lockedDisk = (folder: string): LockedDisk => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lock(join(folder, "lock"), folder);
  const handles = new Map<string, FileHandle>();
  const at = (name: string): string => join(folder, name);
  const handleOf = async (name: string): Promise<FileHandle> => {
    const known = handles.get(name);
    if (known !== undefined) return known;
    const handle = await open(at(name), "a", 0o600);
    handles.set(name, handle);
    return handle;
  };
  const syncFolder = async (): Promise<void> => {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  };
  return {
    list: () => readdir(folder),
    read: (name) => readFile(at(name)),
    create: async (name) => {
      await handleOf(name);
      await syncFolder();
    },
    append: async (name, bytes) => {
      const { bytesWritten } = await (await handleOf(name)).write(bytes);
      if (bytesWritten !== bytes.length)
        throw new Error(`${bytesWritten} of ${bytes.length} bytes were written`);
    },
    sync: async (name) => (await handleOf(name)).datasync(),
    truncate: async (name, length) => {
      await truncate(at(name), length);
      await (await handleOf(name)).sync();
    },
    close: async () => {
      for (const handle of handles.values()) await handle.close();
      handles.clear();
      unlock();
    },
  };
};

/** A file that names its holder; one left by a process that is gone is taken over. */
const lock = (path: string, folder: string): (() => void) => {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const file = openSync(path, "wx", 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isAlive(path)) break;
      rmSync(path, { force: true });
    }
  }
  throw new Refusal("DATA_LOCKED", `another process serves ${folder} (its number stands in ${path})`, {
    folder,
  });
};

const isAlive = (path: string): boolean => {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

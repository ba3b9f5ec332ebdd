/**
 * The threats of a coverage shared out over worker threads; in this thread where there is one processor or little to do.
 *
 * shape     the same answer however many threads there are
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { ThreatCover } from "../../defence/index.js";
import { coverSome, threatCount, type CoverTask } from "../../study/index.js";

const MOST_THREADS = 8;
/** Cells × threats below which starting threads costs more than it saves. */
const FEW = 6000;

export const coverInThreads = async (
  task: CoverTask,
  progress: (done: number) => void,
): Promise<readonly (readonly ThreatCover[])[]> => {
  const threats = threatCount(task);
  const all = Array.from({ length: threats }, (_, t) => t);
  const file = fileURLToPath(new URL("./cover-worker.js", import.meta.url));
  const threads = Math.min(availableParallelism(), threats, MOST_THREADS);
  // From the sources, as tests run, there is no compiled worker.
  if (threads < 2 || task.ground.ids.length * threats < FEW || !existsSync(file))
    return coverSome(task, all, progress);
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename: file,
    name: "cover",
    minThreads: threads,
    maxThreads: threads,
    workerData: task,
  });
  try {
    let done = 0;
    return await Promise.all(
      // The farthest-reaching class comes last in its area and takes longest: begin with it.
      [...all].reverse().map(async (threat) => {
        const covers = (await pool.run({ threat })) as readonly ThreatCover[];
        done += 1;
        progress(done / threats);
        return { threat, covers };
      }),
    ).then((parts) => parts.sort((a, b) => a.threat - b.threat).map((p) => p.covers));
  } finally {
    await pool.destroy();
  }
};

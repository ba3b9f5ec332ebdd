/** A progress bar on a terminal's standard error, and nothing at all in a pipe. */
export interface Progress {
  readonly at: (done: number, note?: string) => void;
  readonly stop: () => void;
}

export const progressBar = async (title: string): Promise<Progress> => {
  if (!process.stderr.isTTY) return { at: () => {}, stop: () => {} };
  const { default: bars } = await import("cli-progress");
  const bar = new bars.SingleBar(
    {
      format: `${title} {bar} {percentage}% {note}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    bars.Presets.shades_classic,
  );
  bar.start(1000, 0, { note: "" });
  let shown = -1;
  return {
    at: (done, note = "") => {
      const now = Math.floor(done * 1000);
      if (now === shown) return;
      shown = now;
      bar.update(now, { note });
      // The engine does not yield; draw between its steps.
      bar.render();
    },
    stop: () => bar.stop(),
  };
};

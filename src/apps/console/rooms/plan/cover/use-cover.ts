/** The defended area of the plan as it stands, from the worker: one question at a time, and of those waiting the last alone. */
import { useEffect, useRef, useState } from "react";
import type { Governance, ResolvedScenario } from "../../../../../messages/index.js";
import { coverDesk } from "../../../workers/desk.js";
import type { CellWhy, CoverShown } from "../../../workers/cover-worker.js";

export type { CellWhy, CoverShown };
export type CoverCells = CoverShown["answer"]["cells"];

export interface CoverQuestion {
  readonly side: "shown" | "other";
  readonly base: ResolvedScenario;
  readonly changed: ResolvedScenario;
  readonly governance: Governance;
  readonly resolution: number;
}

export interface CoverState {
  readonly shown: CoverShown | "waiting";
  readonly busy: boolean;
  readonly failed: string;
}

/** Absent question: nothing is asked. */
export const useCover = (question: CoverQuestion | undefined): CoverState => {
  const [state, setState] = useState<CoverState>({ shown: "waiting", busy: false, failed: "" });
  const waiting = useRef<CoverQuestion | "none">("none");
  const busy = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (question === undefined) return;
    waiting.current = question;
    const ask = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setState((s) => ({ ...s, busy: true }));
      while (waiting.current !== "none") {
        const { side, base, changed, governance, resolution }: CoverQuestion = waiting.current;
        waiting.current = "none";
        try {
          const shown = await coverDesk().show(side, base, changed, governance, resolution);
          if (alive.current) setState({ shown, busy: true, failed: "" });
        } catch (error) {
          const failed = error instanceof Error ? error.message : String(error);
          if (alive.current) setState((s) => ({ ...s, failed }));
        }
      }
      busy.current = false;
      if (alive.current) setState((s) => ({ ...s, busy: false }));
    };
    void ask();
  }, [question]);
  return state;
};

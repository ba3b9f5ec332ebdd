/** The doors of the server, as the page calls them; a refusal keeps the server's issues. */
import type { Issue } from "../../../base/index.js";
import type {
  AssessmentAnswer,
  Governance,
  ResolvedScenario,
  RunNotReady,
  RunResult,
  ScenarioLine,
  Stations,
  StabilityQuestion,
} from "../../../messages/index.js";

export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    readonly issues: readonly Issue[],
  ) {
    super(issues.map((i) => i.message).join("; "));
    this.name = "ApiRefusal";
  }
}

export interface ReadyRun {
  readonly state: "ready";
  readonly id: string;
  readonly result: RunResult;
  readonly stored: Readonly<Record<string, number>>;
  readonly nations: readonly { readonly code: string; readonly name: string; readonly bloc: string }[];
  readonly epochUs: number;
  readonly scenarioTitle: string;
}
export type RunAnswer = RunNotReady | ReadyRun;
export interface TruthSample {
  readonly launchId: string;
  readonly bodyId: string;
  readonly kind: "payload" | "spent-stage";
  /** When an interceptor stopped it; absent where none did. */
  readonly destroyedUs?: number;
  /** [time in µs, latitude, longitude, altitude km]. */
  readonly way: readonly (readonly [number, number, number, number])[];
}
export interface TruthAnswer {
  readonly samples: readonly TruthSample[];
  readonly stations: Stations;
}
export interface VerifyAnswer {
  readonly id: string;
  readonly digest: string;
  readonly journals: readonly {
    readonly party: string;
    readonly ok: boolean;
    readonly entries: number;
    readonly head: string;
    readonly problems: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  }[];
}

const answered = async (response: Response): Promise<unknown> => {
  if (response.ok) return response.json();
  const body = (await response.json().catch(() => ({}))) as { issues?: Issue[] };
  throw new ApiRefusal(
    response.status,
    body.issues ?? [{ code: "HTTP", path: "", message: `${response.status} ${response.statusText}` }],
  );
};
const ask = async <T>(path: string): Promise<T> => (await answered(await fetch(`./api/${path}`))) as T;

const kept = new Map<string, Promise<unknown>>();
const once = (path: string): Promise<unknown> => {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const asked = ask<unknown>(path);
  kept.set(path, asked);
  asked.catch(() => kept.delete(path));
  return asked;
};

export const api = {
  run: () => ask<RunAnswer>("run"),
  scenarios: () => ask<{ scenarios: ScenarioLine[] }>("scenarios"),
  begin: async (body: { scenario: string; governance?: Governance; seed?: number }): Promise<RunAnswer> =>
    (await answered(
      await fetch("./api/run", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    )) as RunAnswer,
  stations: (id: string, party: string) => ask<Stations>(`runs/${encodeURIComponent(id)}/stations/${party}`),
  truth: (id: string) => ask<TruthAnswer>(`runs/${encodeURIComponent(id)}/truth`),
  scenarioOf: (id: string) => ask<ResolvedScenario>(`runs/${encodeURIComponent(id)}/scenario`),
  stability: (scenario: string) => ask<StabilityQuestion>(`stability/${encodeURIComponent(scenario)}`),
  verify: (id: string) => ask<VerifyAnswer>(`runs/${encodeURIComponent(id)}/verify`),
  assessments: () => ask<{ assessments: readonly AssessmentAnswer[] }>("assessments"),
  share: () => ask<{ modes: readonly RunResult[] }>("share"),
  /** Asked once: it changes only with the server. */
  catalogue: <T>(kind: string) => once(`catalogue/${kind}`) as Promise<{ entries: readonly T[] }>,
  journalAddress: (id: string, party: string) =>
    new URL(`./api/runs/${encodeURIComponent(id)}/journals/${party}`, document.baseURI).href,
};

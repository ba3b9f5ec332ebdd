/** What every room shares: the run on the server, the nation whose eyes we look through, that nation's picture. */
import type { Stations } from "../../../messages/index.js";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Picture } from "../picture/types.js";
import { pictureDesk } from "../workers/desk.js";
import { api, type RunAnswer } from "./api.js";
import { clock } from "./clock.js";
import { useLoaded, type Loaded } from "./loaded.js";
import { routeNow, setQuery, useRoute } from "./route.js";

export interface Session {
  readonly run: RunAnswer | { readonly state: "unreachable"; readonly why: string };
  /** Asks the server again at once, after something was begun. */
  refresh(): void;
  readonly party: string;
  setParty(party: string): void;
  readonly picture: Loaded<Picture>;
  readonly stations: Loaded<Stations>;
}

const SessionContext = createContext<Session | "outside">("outside");

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === "outside") throw new Error("useSession is called outside SessionProvider");
  return session;
};

const PLAYING_MS = 400;
const READY_MS = 5000;
const FIRST_PARTY = "ROU";

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const { query } = useRoute();
  const [run, setRun] = useState<Session["run"]>({ state: "none" });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let stopped = false;
    let timer = 0;
    const poll = async (): Promise<void> => {
      let next: Session["run"];
      try {
        next = await api.run();
      } catch (error) {
        next = { state: "unreachable", why: error instanceof Error ? error.message : String(error) };
      }
      if (stopped) return;
      setRun((old) => (old.state === "ready" && next.state === "ready" && old.id === next.id ? old : next));
      timer = window.setTimeout(() => void poll(), next.state === "ready" ? READY_MS : PLAYING_MS);
    };
    void poll();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [asked]);

  const parties = run.state === "ready" ? Object.keys(run.stored) : [];
  const wanted = query["nation"] ?? FIRST_PARTY;
  const party = parties.length === 0 || parties.includes(wanted) ? wanted : parties[0]!;
  const id = run.state === "ready" ? run.id : "";
  const key = id === "" ? "" : `${id} ${party}`;
  const picture = useLoaded(key, () => pictureDesk().picture(key, party, api.journalAddress(id, party)));
  const stations = useLoaded(key, () => api.stations(id, party));

  useEffect(() => {
    if (picture.state !== "there") return;
    const { epochUs, endUs } = picture.value;
    const isNew = clock.now().startUs !== epochUs || clock.now().endUs === 0;
    clock.range(epochUs, endUs);
    // A link into the run says at which second; only on the way in.
    const seconds = Number(routeNow().query["t"] ?? "0");
    if (isNew && Number.isFinite(seconds) && seconds > 0) clock.seek(epochUs + seconds * 1e6);
  }, [picture]);

  const session = useMemo<Session>(
    () => ({
      run,
      refresh: () => setAsked((n) => n + 1),
      party,
      setParty: (next) => setQuery({ nation: next }),
      picture,
      stations,
    }),
    [run, party, picture, stations],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
};

/** Deep links by the address's hash: `#/watch?nation=ROU&t=420`; a room, and what is chosen in it. */
import { useSyncExternalStore } from "react";

export const ROOMS = ["watch", "threat", "plan", "exercise", "assure"] as const;
export type Room = (typeof ROOMS)[number];

export interface Route {
  readonly room: Room;
  readonly query: Readonly<Record<string, string>>;
}

const read = (): Route => {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const room = ROOMS.find((r) => r === path) ?? "watch";
  return { room, query: Object.fromEntries(new URLSearchParams(query)) };
};

let route = read();
const listeners = new Set<() => void>();
const changed = (): void => {
  route = read();
  for (const listener of listeners) listener();
};
window.addEventListener("hashchange", changed);

export const hashOf = (room: Room, query: Readonly<Record<string, string>> = {}): string => {
  const text = new URLSearchParams(query).toString();
  return `#/${room}${text === "" ? "" : `?${text}`}`;
};

/** Changes part of the query and keeps the room; an empty text takes the name out. */
export const setQuery = (part: Readonly<Record<string, string>>): void => {
  const query = Object.fromEntries(
    Object.entries({ ...route.query, ...part }).filter(([, value]) => value !== ""),
  );
  history.replaceState(null, "", hashOf(route.room, query));
  changed();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const routeNow = (): Route => route;
export const useRoute = (): Route => useSyncExternalStore(subscribe, () => route);

/** Something being fetched: waiting, there, or refused with the issues. */
import { useEffect, useState } from "react";

export type Loaded<T> =
  | { readonly state: "waiting" }
  | { readonly state: "there"; readonly value: T }
  | { readonly state: "failed"; readonly why: string };

/** Fetches when `key` changes; an answer that comes after the next question is dropped. An empty key asks nothing. */
export const useLoaded = <T>(key: string, fetchIt: () => Promise<T>): Loaded<T> => {
  const [held, setHeld] = useState<{ key: string; loaded: Loaded<T> }>({
    key: "",
    loaded: { state: "waiting" },
  });
  useEffect(() => {
    if (key === "") return;
    let wanted = true;
    fetchIt().then(
      (value) => wanted && setHeld({ key, loaded: { state: "there", value } }),
      (error: unknown) =>
        wanted &&
        setHeld({
          key,
          loaded: { state: "failed", why: error instanceof Error ? error.message : String(error) },
        }),
    );
    return () => {
      wanted = false;
    };
    // The key says everything the question depends on.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return held.key === key ? held.loaded : { state: "waiting" };
};

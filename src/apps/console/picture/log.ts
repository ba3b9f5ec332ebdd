/** One line of the log for what a centre heard or said; the page puts it into the reader's language. */
import type { LogLine } from "./types.js";
import type { JournalEntry } from "./read.js";

export const logLine = (entry: JournalEntry, nameOf: (trackId: string) => string): LogLine | "silent" => {
  const { timeUs, message } = entry;
  const { from } = message;
  if (message.kind === "track") {
    const { trackId, status, impact } = message.body;
    const words = { object: nameOf(trackId), by: from };
    if (status === "dropped") return { timeUs, kind: "lost", key: "log.lost", words };
    if (impact === undefined) return { timeUs, kind: "track", key: "log.track", words };
    const size = Math.round(2 * impact.ellipse.semiMajorKm);
    return { timeUs, kind: "track", key: "log.impact", words: { ...words, sizeKm: size } };
  }
  if (message.kind === "warning") {
    const { state, nation, trackId, places, reason } = message.body;
    const words = { nation, object: nameOf(trackId), by: from, place: places[0]?.name ?? "" };
    if (state === "cancel") return { timeUs, kind: "clear", key: "log.clear", words, detail: reason };
    const key = state === "alert" ? "log.alert" : "log.update";
    return { timeUs, kind: "warning", key, words, detail: reason };
  }
  if (message.kind === "notification") {
    const { by, genericClass, regime } = message.body;
    return { timeUs, kind: "notice", key: "log.notice", words: { by, regime }, detail: genericClass };
  }
  if (message.kind === "recognition") {
    const { trackId, notificationId, probability, reasons } = message.body;
    const words = { object: nameOf(trackId), notice: notificationId, percent: Math.round(probability * 100) };
    return { timeUs, kind: "recognised", key: "log.recognised", words, detail: reasons.join("; ") };
  }
  if (message.kind === "engagement") {
    const { battery, trackId, shot, authorisedBy, reason } = message.body;
    const words = { battery, object: nameOf(trackId), shot, by: authorisedBy.join(", ") };
    return { timeUs, kind: "shot", key: "log.shot", words, detail: reason };
  }
  if (message.kind === "engagement-report") {
    const { battery, trackId, outcome } = message.body;
    const key = outcome === "hit" ? "log.hit" : outcome === "miss" ? "log.miss" : "log.noObject";
    return { timeUs, kind: "report", key, words: { battery, object: nameOf(trackId) } };
  }
  if (message.kind === "no-engagement") {
    const { battery, trackId, code, reason } = message.body;
    const words = { battery, object: nameOf(trackId), code };
    return { timeUs, kind: "refused", key: "log.refused", words, detail: reason };
  }
  return "silent";
};

/** Tracks are said again and again: the log keeps the first word, the first impact and the end of each. */
export const withoutRepeats = (lines: readonly LogLine[]): LogLine[] => {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (line.kind !== "track" && line.kind !== "refused") return true;
    const once = `${line.key} ${line.words["object"]} ${line.words["by"] ?? line.words["battery"]} ${line.words["code"] ?? ""}`;
    if (seen.has(once)) return false;
    seen.add(once);
    return true;
  });
};

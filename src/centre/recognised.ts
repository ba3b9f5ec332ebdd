/** Recognising a notified launch in the picture, again with every belief: a recognition that no longer holds lapses. */
import { derivedLabel, recognise } from "../coalition/index.js";
import type { MessageOf, Outbound } from "../messages/index.js";
import { GROUND } from "./ground.js";
import type { Lane, ObjectMemory } from "./lane.js";
import type { PictureObject } from "./picture.js";
import { keepAndOffer } from "./release.js";
import type { CentreState } from "./state.js";

/** The notice the object is recognised as now, or "none"; said when it is new. */
export const recogniseObject = (
  state: CentreState,
  lane: Lane,
  { best }: PictureObject,
  known: ObjectMemory,
  timeUs: number,
  out: Outbound[],
): string | "none" => {
  if (lane.notices.size === 0) return "none";
  const notices = [...lane.notices.values()];
  const found = recognise(
    notices.map((n) => n.body),
    best.track,
    GROUND,
  );
  if ("outcome" in found) return "none";
  if (found.notificationId === known.recognisedAs) return known.recognisedAs;
  const notice = lane.notices.get(found.notificationId)!;
  const message: MessageOf<"recognition"> = {
    kind: "recognition",
    from: state.party,
    timeUs,
    label: derivedLabel({
      mode: state.setup.mode,
      owner: state.party,
      inputs: [best.label, notice.label],
      provenance: [...best.label.provenance, ...notice.label.provenance],
    }),
    body: found,
  };
  keepAndOffer(state, lane, timeUs, message, out);
  return found.notificationId;
};

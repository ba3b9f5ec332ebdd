/** Fetches one party's journal and makes its picture, off the page's thread. */
import { expose } from "comlink";
import { buildPicture } from "../picture/build.js";
import type { Picture } from "../picture/types.js";

const room = {
  async picture(party: string, address: string): Promise<Picture> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status} for the journal`);
    const picture = buildPicture(await response.text());
    // A nation's page shows its own record or none: whatever the server sent.
    if (picture.party !== party)
      throw new Error(`JOURNAL_OF_ANOTHER: asked for the journal of ${party}, got that of ${picture.party}`);
    return picture;
  },
};
export type PictureRoom = typeof room;
expose(room);

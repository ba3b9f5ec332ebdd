/** Fetches one party's journal and makes its picture, off the page's thread. */
import { expose } from "comlink";
import { buildPicture } from "../picture/build.js";
import type { Picture } from "../picture/types.js";

const room = {
  async picture(address: string): Promise<Picture> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status} for the journal`);
    return buildPicture(await response.text());
  },
};
export type PictureRoom = typeof room;
expose(room);

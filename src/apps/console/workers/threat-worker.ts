/** What the room Threat asks to be computed: reach, who reaches a place, what a reported flight implies, where a name is. */
import { expose } from "comlink";
import { aimedAt } from "./threat/aimed.js";
import { nearestSoil } from "./threat/soil.js";
import { placeName, placesNamed } from "./threat/places.js";
import { reachOf } from "./threat/reach.js";
import { judgedAll, reconstructed } from "./threat/reconstructed.js";

const room = { reachOf, aimedAt, nearestSoil, placesNamed, placeName, reconstructed, judgedAll };
export type ThreatRoom = typeof room;
expose(room);

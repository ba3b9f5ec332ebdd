/** The groups of the validation table, each with its authority, its tolerance and why, and its lines. */
import { earthGroups } from "./earth.mjs";
import { flightGroups } from "./flight.mjs";
import { reportedGroups } from "./reported.mjs";

export const groups = () => [...earthGroups(), ...flightGroups(), ...reportedGroups()];

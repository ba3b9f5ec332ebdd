/** The views of the room. */
import type { RoomView } from "../../shell/room-view.js";
import "./threat.css";
import { CompareView } from "./compare/compare.js";
import { FlightsView } from "./flights/flights.js";
import { ReachView } from "./reach/reach-view.js";
import { SystemsView } from "./systems/systems.js";
import { WhoView } from "./who/who.js";
import { YearsView } from "./years/years.js";

export const threatViews: readonly RoomView[] = [
  { id: "systems", title: "threat.view.systems", Shown: SystemsView },
  { id: "reach", title: "threat.view.reach", Shown: ReachView },
  { id: "who", title: "threat.view.who", Shown: WhoView },
  { id: "flights", title: "threat.view.flights", Shown: FlightsView },
  { id: "compare", title: "threat.view.compare", Shown: CompareView },
  { id: "years", title: "threat.view.years", Shown: YearsView },
];

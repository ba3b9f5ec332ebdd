/** What was reported of test flights, and what physics makes of it: browse them, or type in figures of one's own. */
import { useRoute } from "../../../state/route.js";
import { LoadedOr } from "../loaded-or.js";
import { numberOf, type Query } from "../query.js";
import type { ReportedKm } from "../../../workers/threat/reconstructed.js";
import { reportedOf, useFlights, type FlightLine } from "./flight-list.js";
import { FlightsTable } from "./flights-table.js";
import { Reconstruction } from "./reconstruction.js";

/** A lofted flight with a reported time, so that the first look shows everything. */
const FIRST = "prk-2017-11-28-hwasong-15";

export const FlightsView = () => (
  <LoadedOr loaded={useFlights()}>{(lines) => <Flights lines={lines} />}</LoadedOr>
);

const Flights = ({ lines }: { readonly lines: readonly FlightLine[] }) => {
  const { query } = useRoute();
  const typed = typedOf(query);
  const wanted = query["flight"] ?? (typed === "none" ? FIRST : "");
  const chosen = typed === "none" ? lines.find((l) => l.flight.id === wanted) : undefined;
  const asked = typed === "none" ? (chosen === undefined ? "too little" : reportedOf(chosen.flight)) : typed;
  return (
    <div className="flights">
      <FlightsTable lines={lines} />
      <Reconstruction asked={asked} {...(chosen === undefined ? {} : { flight: chosen.flight })} />
    </div>
  );
};

/** Figures typed into the form stand in the address and go before the chosen flight. */
const typedOf = (query: Query): ReportedKm | "none" => {
  const [rangeKm, apogeeKm] = [numberOf(query["r"], 1, 20_015), numberOf(query["a"], 1, 50_000)];
  const [minutes, boostS] = [numberOf(query["ft"], 0.1, 600), numberOf(query["b"], 1, 1000)];
  if (rangeKm === "none" || apogeeKm === "none") return "none";
  return {
    rangeKm,
    apogeeKm,
    ...(minutes === "none" ? {} : { flightTimeS: minutes * 60 }),
    ...(boostS === "none" ? {} : { boostS }),
  };
};

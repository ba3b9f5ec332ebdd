/**
 * What a centre remembers between messages.
 *
 * A plain mutable object that `step` alone changes; no clock, no disk, no network, no randomness.
 */
import {
  directoryOf,
  governanceOf,
  labelledAtOrigin,
  rulesInForce,
  type Directory,
  type GovernanceMode,
} from "../coalition/index.js";
import type {
  Battery,
  Engagement,
  EngagementReport,
  Label,
  MessageOf,
  Party,
  ReleaseRule,
} from "../messages/index.js";
import { newLane, type Lane } from "./lane.js";

export interface CentreState {
  readonly party: Party;
  readonly setup: MessageOf<"setup">["body"];
  readonly directory: Directory;
  readonly governance: GovernanceMode;
  readonly rules: readonly ReleaseRule[];
  /** To whom it hands its products, in the directory's order. */
  readonly neighbours: readonly Party[];
  /** Whether several nations staff it. */
  readonly isJoint: boolean;
  readonly lanes: Lane[];
  /** The label of each own sensor's measurements, with the audience that the rules give it. */
  readonly ownSensors: Map<string, Label>;
  /** Orders this centre gave or got, and what came of them; the label says who may learn of it. */
  readonly orders: Map<string, { readonly order: Engagement; readonly label: Label }>;
  /** Orders this centre was told of, anybody's. */
  readonly told: Map<string, Engagement>;
  readonly reports: Map<string, EngagementReport>;
  /** What was said of each battery and object last, and which withheld items were noted. */
  readonly refusals: Map<string, string>;
  readonly withheld: Set<string>;
  /** The batteries whose shots this centre plans. */
  readonly planned: readonly Battery[];
}

export const newCentre = (setup: MessageOf<"setup">): CentreState => {
  const { party, mode, governance, nations, release, sensors, batteries } = setup.body;
  const directory = directoryOf({ mode, governance, nations });
  const rules = rulesInForce(governance, release);
  const neighbours = directory.neighbours(party).filter((other) => other !== party);
  return {
    party,
    setup: setup.body,
    directory,
    governance: governanceOf(governance),
    rules,
    neighbours,
    isJoint: directory.centres.some((c) => c.party === party),
    lanes: [newLane(party, [party, ...neighbours])],
    ownSensors: new Map(sensors.map((sensor) => [sensor, labelOfOwn(setup.body, sensor, rules, directory)])),
    orders: new Map(),
    told: new Map(),
    reports: new Map(),
    refusals: new Map(),
    withheld: new Set(),
    planned: batteries.filter((b) => directory.plannerOf(b.owner) === party),
  };
};

/** As for any measurement of that sensor; the label depends on nothing that was seen. */
const labelOfOwn = (
  { party, mode }: MessageOf<"setup">["body"],
  sensor: string,
  rules: readonly ReleaseRule[],
  directory: Directory,
): Label =>
  labelledAtOrigin(
    {
      kind: "measurements",
      from: party,
      timeUs: 0,
      label: { mode, owner: party, releasableTo: [party], provenance: [sensor] },
      body: {
        sensor,
        sensorKind: "radar",
        positionItrfM: [0, 0, 0],
        timeUs: 0,
        detectionProbability: 0,
        falsePerScan: 0,
        detections: [],
      },
    } satisfies MessageOf<"measurements">,
    rules,
    directory,
  ).label;

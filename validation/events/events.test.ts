/**
 * Mornings that happened, played: whom would this roof have warned, and of what?
 *
 * authority  25 January 1995: a notified rocket, its notice not at the radar's desk; 26 September 1983: sunlight on clouds, one kind of
 *            sensor; 13 April 2023: J-ALERT for Hokkaido, retracted after about 20 minutes; meteors that satellites take for
 *            launches. Sources stand in each scenario's head; what is assumed there too
 * planted    the same apparitions reported by every sensor: the judge of the quiet ones must then see tracks
 */
import { describe, expect, it } from "vitest";
import { messageSchema, timeUsFromIso, type Message } from "../../src/messages/index.js";
import { play, type PlayedRun } from "../../src/study/index.js";
import { shipped } from "./shipped.js";

/** Everything that a party took in or made, from its journal. */
const messagesOf = (run: PlayedRun, party: string): readonly Message[] =>
  (run.journals[party] ?? []).flatMap((line) => {
    const { message } = JSON.parse(line) as { readonly message?: unknown };
    const parsed = messageSchema.safeParse(message);
    return parsed.success ? [parsed.data] : [];
  });
const of = <K extends Message["kind"]>(run: PlayedRun, party: string, kind: K) =>
  messagesOf(run, party).filter((m): m is Extract<Message, { kind: K }> => m.kind === kind);

describe("the Norwegian rocket, 25 January 1995", () => {
  const alone = play(shipped("norwegian-rocket-1995"), { governance: "independent" });
  const together = play(shipped("norwegian-rocket-1995"), { governance: "roof" });
  it("is tracked by Russia without its notice, as it was: no recognition at its desk", () => {
    expect(of(alone, "RUS", "track").length).toBeGreaterThan(0);
    expect(of(alone, "RUS", "notification")).toEqual([]);
    expect(of(alone, "RUS", "recognition")).toEqual([]);
  });
  it("is recognised at Russia's desk within minutes where the joint centre passes the notice on", () => {
    expect(of(together, "RUS", "notification").length).toBeGreaterThan(0);
    const [first] = of(together, "RUS", "recognition");
    expect(first?.body).toMatchObject({ notificationId: "andoya-notice" });
    const [launch] = together.result.launches;
    // Russian forces were on alert for about eight minutes.
    expect((first!.timeUs - timeUsFromIso(launch!.truth.launchTime)) / 1e6).toBeLessThan(8 * 60);
  });
  it("warns nobody either way: it falls into the sea", () => {
    for (const run of [alone, together]) {
      expect(run.result.launches[0]!.warnings).toEqual([]);
      expect(run.result.falseWarnings).toEqual([]);
    }
  });
});

describe("sunlight on clouds, 26 September 1983", () => {
  const scenario = shipped("sunlight-1983");
  const parties = ["RUS", "USA", "JOINT"];
  it("makes no warning, and no track that anyone is told of: one satellite fixes nothing", () => {
    const run = play(scenario);
    expect(run.result.falseWarnings).toEqual([]);
    for (const party of parties) expect(of(run, party, "track"), party).toEqual([]);
  });
  it("would make tracks if all three satellites had reported it, and still none of the highest confidence", () => {
    const events = scenario.events.flatMap((e): (typeof scenario.events)[number][] =>
      e.kind === "false-alarm" ? scenario.sensors.map((s) => ({ ...e, sensor: s.id })) : [e],
    );
    const run = play({ ...scenario, events });
    expect(of(run, "JOINT", "track").length).toBeGreaterThan(0);
    for (const party of parties)
      for (const { body } of of(run, party, "warning")) expect(body.confidence).not.toBe("high");
  });
});

describe("a bolide over the Mediterranean", () => {
  const scenario = shipped("bolide");
  const run = play(scenario);
  const without = play({ ...scenario, events: [] });
  it("warns nobody", () => expect(run.result.falseWarnings).toEqual([]));
  it("costs the real missile after it no lead time", () => {
    const lead = (r: PlayedRun): number => r.result.launches[0]!.warnings[0]!.leadTimeS;
    expect(lead(run)).toBeGreaterThan(lead(without) - 10);
    expect(run.result.launches[0]!.track).toMatchObject({ impactInside: true });
  });
});

describe("J-ALERT, 13 April 2023", () => {
  const run = play(shipped("j-alert-2023"));
  const [launch] = run.result.launches;
  it("sees the launch, loses it, and knows in the end that it falls into the sea", () => {
    expect(launch!.firstDetection).not.toBe("none");
    expect(launch!.track).toMatchObject({ impactInside: true });
  });
  it("tells Hokkaido of nothing that stands for 20 minutes", () => {
    const open = new Map<string, number>();
    for (const { body, timeUs } of of(run, "JPN", "warning"))
      if (body.state === "cancel") {
        expect((timeUs - (open.get(body.warningId) ?? timeUs)) / 60e6).toBeLessThan(5);
        open.delete(body.warningId);
      } else if (!open.has(body.warningId)) open.set(body.warningId, timeUs);
    expect([...open.keys()]).toEqual([]);
  });
});

/** Links: latency, the first rule that matches, cuts that hold back, losses sent again by keyed draws. */
import { describe, expect, it } from "vitest";
import type { ResolvedScenario } from "../messages/index.js";
import { linksOf } from "./links.js";

const S = 1_000_000;
const EPOCH = 1_000 * S;
const scenario = (given: Partial<ResolvedScenario>): ResolvedScenario => ({
  name: "links",
  title: "links",
  epochUs: EPOCH,
  mode: "simulated",
  governance: "roof",
  seed: 1,
  nations: [],
  sensors: [],
  batteries: [],
  links: [],
  release: [],
  responses: [],
  sectors: [],
  launches: [],
  notifications: [],
  events: [],
  unverified: [],
  ...given,
});

describe("links", () => {
  it("take the first rule that matches", () => {
    const links = linksOf(
      scenario({
        links: [
          { from: "NOR", to: "*", latencyS: 2, loss: 0 },
          { from: "*", to: "*", latencyS: 5, loss: 0 },
        ],
      }),
      1,
    );
    expect(links.arrivalUs("NOR", "RUS", EPOCH)).toBe(EPOCH + 2 * S);
    expect(links.arrivalUs("RUS", "NOR", EPOCH)).toBe(EPOCH + 5 * S);
  });
  it("hold back what is sent in a cut until it ends, both ways", () => {
    const links = linksOf(
      scenario({
        links: [{ from: "*", to: "*", latencyS: 1, loss: 0 }],
        events: [{ kind: "link-cut", at: 10, durationS: 20, from: "NOR", to: "JOINT" }],
      }),
      1,
    );
    expect(links.arrivalUs("NOR", "JOINT", EPOCH + 15 * S)).toBe(EPOCH + 31 * S);
    expect(links.arrivalUs("JOINT", "NOR", EPOCH + 15 * S)).toBe(EPOCH + 31 * S);
    expect(links.arrivalUs("NOR", "RUS", EPOCH + 15 * S)).toBe(EPOCH + 16 * S);
    expect(links.arrivalUs("NOR", "JOINT", EPOCH + 30 * S)).toBe(EPOCH + 31 * S);
  });
  it("send again what is lost: the mean delay is latency + loss / (1 - loss) seconds, and one link's luck is its own", () => {
    const given = scenario({ links: [{ from: "*", to: "*", latencyS: 1, loss: 0.3 }] });
    const [one, two] = [linksOf(given, 7), linksOf(given, 7)];
    let sum = 0;
    const n = 20_000;
    for (let i = 0; i < n; i += 1) {
      two.arrivalUs("RUS", "JOINT", 0);
      const at = one.arrivalUs("NOR", "JOINT", 0);
      expect(two.arrivalUs("NOR", "JOINT", 0)).toBe(at);
      sum += at / S - 1;
    }
    // Geometric: mean 3/7, standard deviation √0.3/0.7; four sigma of the mean of n.
    expect(Math.abs(sum / n - 3 / 7)).toBeLessThan((4 * Math.sqrt(0.3)) / 0.7 / Math.sqrt(n));
  });
});

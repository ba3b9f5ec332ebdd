/** The queue against a stable sort, on random puts and takes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventQueue } from "./queue.js";

describe("the queue of events", () => {
  it("gives the earliest, and among equals the one put in first: as a stable sort does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant("take" as const))),
        (moves) => {
          const queue = new EventQueue<number>();
          let held: { timeUs: number; item: number }[] = [];
          let put = 0;
          for (const move of moves) {
            if (move === "take") {
              held = [...held].sort((a, b) => a.timeUs - b.timeUs || a.item - b.item);
              const [due, taken] = [held.shift(), queue.take()];
              if (due === undefined) expect(taken).toBe("empty");
              else expect(taken).toMatchObject(due);
            } else {
              queue.put(move, put);
              held.push({ timeUs: move, item: put });
              put += 1;
            }
            expect(queue.size).toBe(held.length);
          }
        },
      ),
    );
  });
});

/**
 * Events in order of time, and among equals in the order they were put in.
 *
 * Complexity: O(log n) to put and to take (binary heap).
 */
export class EventQueue<T> {
  private readonly heap: { timeUs: number; order: number; item: T }[] = [];
  private count = 0;

  get size(): number {
    return this.heap.length;
  }

  put(timeUs: number, item: T): void {
    const heap = this.heap;
    heap.push({ timeUs, order: this.count, item });
    this.count += 1;
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(i, parent)) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  take(): { readonly timeUs: number; readonly item: T } | "empty" {
    const heap = this.heap;
    const first = heap[0];
    if (first === undefined) return "empty";
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      let i = 0;
      for (;;) {
        const left = 2 * i + 1;
        const right = left + 1;
        let least = i;
        if (left < heap.length && this.before(left, least)) least = left;
        if (right < heap.length && this.before(right, least)) least = right;
        if (least === i) break;
        this.swap(i, least);
        i = least;
      }
    }
    return first;
  }

  private before(i: number, j: number): boolean {
    const a = this.heap[i]!;
    const b = this.heap[j]!;
    return a.timeUs < b.timeUs || (a.timeUs === b.timeUs && a.order < b.order);
  }

  private swap(i: number, j: number): void {
    const kept = this.heap[i]!;
    this.heap[i] = this.heap[j]!;
    this.heap[j] = kept;
  }
}

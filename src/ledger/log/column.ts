/** Hashes one after another in one growing block of memory. */
export const HASH = 32;

export class Column {
  #bytes = new Uint8Array(HASH * 16);
  #count = 0;

  get count(): number {
    return this.#count;
  }
  push(hash: Uint8Array): void {
    if ((this.#count + 1) * HASH > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(hash, this.#count * HASH);
    this.#count += 1;
  }
  /** A view, to be copied by whoever keeps it. */
  at(index: number): Uint8Array {
    return this.#bytes.subarray(index * HASH, (index + 1) * HASH);
  }
}

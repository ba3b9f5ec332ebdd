/**
 * A refusal is a coded error that carries the offending numbers and the bound.
 *
 * `code` is stable and greppable (`ALTITUDE_BELOW_TABLE`); the message is a sentence with both numbers.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    detail: string,
    readonly values: Readonly<Record<string, number | string>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = "Refusal";
  }
}

/** One thing wrong with an input, and where. `line` and `column` count from 1; absent where the input had none. */
export interface Issue {
  readonly code: string;
  /** Where in the document, as in `launches[2].from.latDeg`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a parse gives: the value, or every issue found. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The lowest point of a smooth function of one variable, by parabolas through its three best points.
 *
 * domain    one valley between the bounds
 * source    successive parabolic interpolation (Heath, Scientific Computing, 2nd ed., 6.4.2) with a bracket that walks
 */
export interface Point<T> {
  readonly x: number;
  readonly y: number;
  readonly found: T;
}

/** `f` gives the value and whatever was found with it. */
export const lowest = <T>(
  f: (x: number) => { readonly y: number; readonly found: T },
  start: number,
  stepX: number,
  bounds: readonly [number, number],
  toleranceX: number,
): Point<T> => {
  const at = (x: number): Point<T> => ({ x, ...f(x) });
  const inside = (x: number): number => Math.min(bounds[1], Math.max(bounds[0], x));
  let b = at(inside(start));
  let a = at(inside(b.x - stepX));
  let c = at(inside(b.x + stepX));
  for (let n = 0; n < 30 && (a.y < b.y || c.y < b.y); n += 1) {
    if (a.y < b.y) {
      [b, c] = [a, b];
      if (b.x <= bounds[0]) break;
      a = at(inside(b.x - stepX));
    } else {
      [a, b] = [b, c];
      if (b.x >= bounds[1]) break;
      c = at(inside(b.x + stepX));
    }
  }
  for (let n = 0; n < 12 && c.x - a.x > toleranceX; n += 1) {
    const [left, right] = [(b.x - a.x) * (b.y - c.y), (b.x - c.x) * (b.y - a.y)];
    const vertex = b.x - (0.5 * ((b.x - a.x) * left - (b.x - c.x) * right)) / (left - right);
    // A vertex that says nothing new halves the wider side instead.
    const wider = b.x - a.x > c.x - b.x ? 0.5 * (a.x + b.x) : 0.5 * (b.x + c.x);
    const near = 0.02 * (c.x - a.x);
    const useful = vertex > a.x + near && vertex < c.x - near && Math.abs(vertex - b.x) > near;
    const settled = vertex > a.x && vertex < c.x && Math.abs(vertex - b.x) < 0.1 * toleranceX;
    if (settled && n > 1) break;
    const next = at(useful ? vertex : wider);
    if (next.y < b.y) {
      if (next.x < b.x) c = b;
      else a = b;
      b = next;
    } else if (next.x < b.x) a = next;
    else c = next;
  }
  return b;
};

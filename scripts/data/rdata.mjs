/**
 * Reads a table that R saved: name and columns of the one data frame of an unpacked .rda file.
 *
 * shape       the bytes that `bzip2 -dc file.rda` gives; XDR, versions 2 and 3
 * source      R Internals, section 1.8, "Serialization Formats"
 * leaves out  whatever a data frame of numbers, texts and yes/no does not need; it stops there and says so
 */
export const rows = (bytes) => {
  const [, frame] = reader(bytes)[0];
  const names = frame.attributes.names;
  const columns = frame.values.map(plain);
  return columns[0].map((_, i) => Object.fromEntries(names.map((name, c) => [name, columns[c][i]])));
};

/** A vector, whether or not it carries attributes. */
const plain = (vector) => (Array.isArray(vector) ? vector : (vector?.values ?? vector));

const reader = (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(bytes.subarray(0, 7)).toString("latin1");
  if (!/^RDX[23]\nX\n$/.test(head))
    throw new Error(`not an unpacked .rda file: it begins with ${JSON.stringify(head)}`);
  const known = [];
  let at = 7;
  const int = () => view.getInt32((at += 4) - 4);
  const list = (read) => Array.from({ length: int() }, read);
  const missing = (value) => (value === -2147483648 ? undefined : value);
  const number = () => {
    const value = view.getFloat64((at += 8) - 8);
    return Number.isNaN(value) ? undefined : value;
  };
  const text = () => {
    const size = int();
    return size < 0 ? undefined : Buffer.from(bytes.subarray(at, (at += size))).toString("utf8");
  };
  const keep = (value) => {
    known.push(value);
    return value;
  };
  const item = () => {
    const flags = int();
    const attributed = (flags & 512) !== 0;
    const withAttributes = (values) =>
      attributed ? { values, attributes: Object.fromEntries(item().map(([k, v]) => [k, plain(v)])) } : values;
    switch (flags & 255) {
      case 254: // nothing
        return undefined;
      case 255: // said before
        return known[(flags >> 8 || int()) - 1];
      case 1:
        return keep(item());
      case 2: {
        if (attributed) item();
        const tag = (flags & 1024) === 0 ? undefined : item();
        const first = item();
        return [[tag, first], ...(item() ?? [])];
      }
      case 9:
        return text();
      case 10:
      case 13:
        return withAttributes(list(() => missing(int())));
      case 14:
        return withAttributes(list(number));
      case 16:
      case 19:
        return withAttributes(list(item));
      case 22: {
        const pointer = keep("pointer");
        item();
        item();
        if (attributed) item();
        return pointer;
      }
      default:
        throw new Error(`a value of R's type ${flags & 255} at byte ${at} is not read here`);
    }
  };
  for (let n = 0; n < 3; n += 1) int();
  if (head[3] === "3") at += int();
  return item();
};

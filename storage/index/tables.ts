/** A table lies in chunks of so many bytes: larger values are slow to read, and a change writes whole chunks. */
const CHUNKS = { lengths: 8 * 1024, sketch: 32 * 1024 };

export type TableName = keyof typeof CHUNKS;

const keyOf = (name: TableName, chunk: number) => `${name}/${String(chunk).padStart(5, '0')}`;

/** One table from its chunks; a chunk that is missing is all zeros. */
export function assembled(
  chunks: ReadonlyMap<string, Uint8Array>,
  name: TableName,
  least: number,
): Uint8Array {
  const own = [...chunks].filter(([key]) => key.startsWith(`${name}/`));
  const places = own.map(([key, bytes]) => ({
    from: Number(key.slice(name.length + 1)) * CHUNKS[name],
    bytes,
  }));
  const table = new Uint8Array(
    Math.max(least, ...places.map(({ from, bytes }) => from + bytes.length)),
  );
  for (const { from, bytes } of places) table.set(bytes, from);
  return table;
}

/** The chunks of a table that a change has touched. */
export function changedChunks(
  name: TableName,
  table: Uint8Array,
  touched: ReadonlySet<number>,
): { readonly key: string; readonly bytes: Uint8Array }[] {
  return [...touched].map((chunk) => ({
    key: keyOf(name, chunk),
    bytes: table.slice(chunk * CHUNKS[name], (chunk + 1) * CHUNKS[name]),
  }));
}

export const chunkOf = (name: TableName, place: number) => Math.floor(place / CHUNKS[name]);

/** The chunks in which two tables of one length differ. */
export function differing(name: TableName, before: Uint8Array, after: Uint8Array): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < after.length; at++) {
    if (before[at] === after[at]) continue;
    const chunk = chunkOf(name, at);
    found.add(chunk);
    at = (chunk + 1) * CHUNKS[name] - 1;
  }
  return found;
}

/** Numbers of articles whose days share a record. */
export const DAYS_CHUNK = 4096;

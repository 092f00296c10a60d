/** A table lies in chunks of so many bytes: larger values are slow to read, and a change writes whole chunks. */
const CHUNKS = { lengths: 8 * 1024, sketch: 32 * 1024 };

export type TableName = keyof typeof CHUNKS;

/** One table from its chunks by number; one that is missing is all zeros. */
export function assembled(
  chunks: Iterable<readonly [number, Uint8Array]>,
  name: TableName,
  least: number,
): Uint8Array {
  const places = [...chunks].map(([chunk, bytes]) => ({ from: chunk * CHUNKS[name], bytes }));
  const table = new Uint8Array(
    Math.max(least, ...places.map(({ from, bytes }) => from + bytes.length)),
  );
  for (const { from, bytes } of places) table.set(bytes, from);
  return table;
}

export interface Chunk {
  readonly chunk: number;
  readonly bytes: Uint8Array;
}

/** The chunks that hold these places. */
export const chunksAt = (
  name: TableName,
  table: Uint8Array,
  places: readonly number[],
): Chunk[] => {
  const touched = new Set(places.map((place) => Math.floor(place / CHUNKS[name])));
  return [...touched].map((chunk) => ({
    chunk,
    bytes: table.slice(chunk * CHUNKS[name], (chunk + 1) * CHUNKS[name]),
  }));
};

export const chunksOf = (name: TableName, table: Uint8Array): Chunk[] =>
  Array.from({ length: Math.ceil(table.length / CHUNKS[name]) }, (_, chunk) => ({
    chunk,
    bytes: table.slice(chunk * CHUNKS[name], (chunk + 1) * CHUNKS[name]),
  }));

/** Numbers of articles whose days share a record. */
export const DAYS_CHUNK = 4096;

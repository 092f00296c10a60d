/** Reading of values that come from outside: each gives the value if it is what was asked, else `undefined`. */
export type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (raw: unknown): raw is Fields =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const textOf = (raw: unknown, longest: number): string | undefined =>
  typeof raw === 'string' && raw.length > 0 && raw.length <= longest ? raw : undefined;

export const oneOf = <T extends string>(raw: unknown, known: readonly T[]): T | undefined =>
  known.find((value) => value === raw);

export const wholeNumber = (raw: unknown, least: number, most: number): number | undefined =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= most ? raw : undefined;

/** The readable items of a list, the others left out. */
export const listOf = <T>(
  raw: unknown,
  most: number,
  read: (item: unknown) => T | undefined,
): T[] =>
  Array.isArray(raw)
    ? raw
        .slice(0, most)
        .map(read)
        .filter((item): item is Exclude<typeof item, undefined> => item !== undefined)
    : [];

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: absence is a missing key, never `undefined`. */
export const present = <T extends object>(fields: T): Present<T> =>
  // TypeScript cannot follow a filter over entries.
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;

/** A pack is untrusted: these bound what one file can make the reader's computer do. */
export const LIMITS = {
  /** UTF-16 units of one line. An article's text may have 400,000, and escapes make it longer. */
  line: 2_000_000,
  lines: 2_000_000,
  /** Brackets within brackets; an article needs three. */
  depth: 12,
  /** UTF-16 units of a whole file, unpacked. */
  file: 2_000_000_000,
} as const;

/** Gzip that unpacks to more than this many times its size is no text of newspapers. */
export const MOST_UNPACKED = { times: 200, beyond: 32_000_000 } as const;

/** Years that a report may bear: newspapers begin with the first, and no one lives in the last. */
export const YEARS = { first: 1600, last: 2199 } as const;

/** Rows by word, without the names that every object inherits: "constructor" is a word of the news too. */
export const table = <V>(rows: Readonly<Record<string, V>>): Readonly<Record<string, V>> =>
  Object.assign(Object.create(null), rows);

/**
 * Remembers what was found for the texts that come again and again. Two maps of `most` entries: when
 * the younger is full the older is forgotten, so that what is asked often is never lost.
 */
export function remembered<T extends NonNullable<unknown>>(
  most: number,
  find: (text: string) => T,
): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (text) => {
    const before = young.get(text);
    if (before !== undefined) return before;
    const found = old.get(text) ?? find(text);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(text, found);
    return found;
  };
}

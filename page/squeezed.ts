/** White space and what cannot be seen: pages gain and lose it, texts do not differ by it. */
const NOTHING =
  // oxlint-disable-next-line no-control-regex -- what plain text drops, places must not count
  /[\s\u0000-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/;
const NOTHINGS = new RegExp(`${NOTHING.source}+`, 'g');

/** Text without white space, by which a place is found whatever the markup around it. */
export const squeezed = (text: string): string => text.replace(NOTHINGS, '');

/** Offset in `text` of the character that has `index` squeezed characters before it. */
export function unsqueezed(text: string, index: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (NOTHING.test(text.charAt(at))) continue;
    if (seen === index) return at;
    seen++;
  }
  return text.length;
}

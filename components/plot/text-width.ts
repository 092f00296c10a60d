const NARROW = new Set("iIljt.,;:'|!()[]-–· ‘’“”fr");
const WIDE = /[MWmw@%—…]|[^\u0020-\u024F\u2010-\u2027\u2200-\u22FF]/u;

/** Width of a text at a font size, in px. */
export type Measure = (text: string, size: number) => number;

/** A safe estimate of the width of a text in a system sans, in px: seldom less than the real one. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += NARROW.has(letter) ? 0.42 : WIDE.test(letter) ? 1.05 : 0.68;
  return width * size;
}

/** The text as far as it fits, cut at a letter. */
export function fitted(text: string, size: number, room: number, measure: Measure): string {
  if (measure(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`, size) > room)
    letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const MARKS = /\p{M}+/gu;
const SINGLE = /[\u2018\u2019\u201b\u2032\u02bc`´]/g;
const DOUBLE = /[\u201c\u201d\u201e\u201f\u2033«»]/g;
const PLAIN = /^[\u0020-\u007e]*$/;

/** Lower case, no diacritics, straight quotes. Not of the same length as what was given. */
export function fold(text: string): string {
  const straight = PLAIN.test(text)
    ? text
    : text.normalize('NFKD').replace(MARKS, '').replace(SINGLE, "'").replace(DOUBLE, '"');
  return straight.toLowerCase();
}

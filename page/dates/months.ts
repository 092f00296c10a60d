import { MONTHS } from './months.table.ts';

export interface Months {
  /** All names as one alternative of a pattern, the longest first. */
  readonly source: string;
  readonly of: (name: string) => number | undefined;
}

const DIGITS: readonly string[] = [
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '০১২৩৪৫৬৭৮৯',
  '๐๑๒๓๔๕๖๗๘๙',
];
const DIGIT = new Map(
  DIGITS.flatMap((row) => [...row].map((digit, value) => [digit, String(value)])),
);

/** Lower case, no diacritics, dotless i as i, every script's digits as ours. */
export const foldedDate = (line: string): string =>
  line
    .replace(
      /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g,
      (digit) => DIGIT.get(digit) ?? digit,
    )
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ς/g, 'σ')
    .replace(/(تشرين|كانون) (ال)/g, '$1_$2')
    .normalize('NFC');

const made = new Map<string, Months>();

/** Month names of a language and of English; of all languages where the language is unknown to the table. */
export function monthsFor(language: string): Months {
  const known = made.get(language);
  if (known) return known;
  const months = build(language);
  made.set(language, months);
  return months;
}

/** The page's own language first: "listopad" is November in Prague and October in Zagreb. */
function build(language: string): Months {
  const order = [language, 'en', ...Object.keys(MONTHS)];
  const byName = new Map<string, number>();
  for (const names of order.map((key) => MONTHS[key] ?? '')) {
    for (const [index, variants] of names.split(' ').entries()) {
      for (const name of variants.split('|')) {
        const folded = foldedDate(name);
        if (folded !== '' && !byName.has(folded)) byName.set(folded, index + 1);
      }
    }
  }
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length);
  return { source: names.join('|'), of: (name) => byName.get(name) };
}

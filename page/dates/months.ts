import { ENGLISH_MONTHS, MONTH_STEMS, OWN_MONTHS } from './months.table.ts';

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
    .replace(/ی/g, 'ي')
    .replace(/(?<=[\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f\s])/g, '')
    .replace(/(تشرين|كانون) (ال)/g, '$1_$2')
    .normalize('NFC');

/** Of running English text. */
export const englishMonths: Months = monthsOf(
  ENGLISH_MONTHS.flatMap((row, index) => row.split('|').map((name) => [name, index + 1] as const)),
  '',
);

const made = new Map<string, Months>();

/** Of all languages, where they disagree as the given one has it. */
export function monthsFor(language: string): Months {
  const own = OWN_MONTHS[language] ?? {};
  const key = language in OWN_MONTHS ? language : '';
  const known = made.get(key);
  if (known) return known;
  const stems = MONTH_STEMS.flatMap((row, index) =>
    row.split('|').map((stem) => [foldedDate(stem), index + 1] as const),
  );
  const months = monthsOf([...Object.entries(own), ...stems], '\\p{L}{0,12}');
  made.set(key, months);
  return months;
}

/** An earlier name counts where two are the same. */
function monthsOf(names: readonly (readonly [string, number])[], ending: string): Months {
  const sorted = names.toSorted(([a], [b]) => b.length - a.length);
  const source = `(?:${sorted.map(([name]) => name).join('|')})${ending}`;
  return { source, of: (said) => sorted.find(([name]) => said.startsWith(name))?.[1] };
}

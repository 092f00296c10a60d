import { MONTH_STEMS } from './months.table.ts';

export interface Months {
  /** All names as one alternative of a pattern, the longest first. */
  readonly source: string;
  readonly of: (name: string) => number | undefined;
}

/** What letters bear; not the vowels that Indic scripts and Thai write as marks: they tell months apart. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc]+/g;

/** Digits of other scripts stand in tens whose zero ends in 0 or 6. */
const digitOf = (digit: string, zero: number) => String((digit.charCodeAt(0) & 15) - zero);

/** Lower case, no diacritics, dotless i as i, every script's digits as ours. */
export const foldedDate = (line: string): string =>
  line
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]/g, (digit) => digitOf(digit, 0))
    .replace(/[\u0966-\u096f\u09e6-\u09ef\u0ae6-\u0aef]/g, (digit) => digitOf(digit, 6))
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/’/g, "'")
    .replace(/ł/g, 'l')
    .replace(/ی/g, 'ي')
    .replace(/(?<=[\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f\s])/g, '')
    .replace(/(تشرين|كانون) (ال)/g, '$1_$2')
    .normalize('NFC');

const made = new Map<string, Months>();

/** The given language's own, then those of all languages. */
export function monthsFor(language: string): Months {
  const known = made.get(language);
  if (known) return known;
  const months = monthsOf(
    [...stemsOf(namesIn(language)), ...stemsOf(MONTH_STEMS)],
    '[\\p{L}\\p{M}]{0,12}',
  );
  made.set(language, months);
  return months;
}

const WAYS = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
] as const;

const WORDS = /^[\p{L}\p{M}.'’׳॰\s]+$/u;

/** What the platform calls the months in a language, alone and in a date; January first, ways apart by `|`. */
function namesIn(language: string): string[] {
  try {
    const formats = WAYS.map(
      (way) => new Intl.DateTimeFormat(language, { ...way, calendar: 'gregory', timeZone: 'UTC' }),
    );
    return Array.from({ length: 12 }, (_, month) =>
      formats
        .flatMap((format) => format.formatToParts(Date.UTC(2025, month, 3)))
        .filter(({ type, value }) => type === 'month' && WORDS.test(value))
        .map(({ value }) => value.replace(/[.'’׳॰]/g, ''))
        .join('|'),
    );
  } catch {
    return []; // no language's tag
  }
}

const stemsOf = (rows: readonly string[]) =>
  rows.flatMap((row, index) =>
    row
      .split('|')
      .filter(Boolean)
      .map((stem) => [foldedDate(stem), index + 1] as const),
  );

/** Of running English text: whole words and usual short forms only. */
export const englishMonths: Months = monthsOf([...stemsOf(namesIn('en')), ['sept', 9]], '');

/** An earlier name counts where two are the same. */
function monthsOf(names: readonly (readonly [string, number])[], ending: string): Months {
  const sorted = names.toSorted(([a], [b]) => b.length - a.length);
  const source = `(?:${sorted.map(([name]) => name).join('|')})${ending}`;
  return { source, of: (said) => sorted.find(([name]) => said.startsWith(name))?.[1] };
}

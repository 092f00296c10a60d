import { offsetOf } from './machine.ts';
import { momentOf, type Moment, type Parts } from './moment.ts';
import { englishMonths, foldedDate, monthsFor, type Months } from './months.ts';
import { isMonthFirst, isYearFirst, type Place } from './order.ts';

export interface Written extends Moment {
  /** Where in the folded line the date begins. */
  readonly index: number;
  readonly said: string;
}

const YEAR = '(?<year>(?:19|2[0-5])\\d{2})(?!\\d)';
const DAY = '(?<!\\d)(?<day>\\d{1,2})';
const ORDINAL = '(?:st|nd|rd|th|er|º|°|ª|\\.)?';
const BETWEEN = "(?:\\s*(?:of|de|del|di|da|den|der)\\s+|\\s*[.,،\\-/]?\\s*(?:d')?|\\s*พศ\\s*)";
const named = (names: string) => `(?<![\\p{L}])ב?(?<name>${names})(?![\\p{L}\\p{M}])[.׳'॰]?`;

/** Ways of writing a day; a month's name before figures alone, since nothing else is as sure. */
const FORMS: readonly ((names: string) => string)[] = [
  () =>
    '(?<year>\\d{4})\\s*(?:[年년]|оны)\\s*(?<month>\\d{1,2})\\s*(?:[月월]|(?:-р\\s*)?сарын)\\s*(?<day>\\d{1,2})',
  () => '(?<day>\\d{1,2})\\s*(?:thang|thg)\\s*(?<month>\\d{1,2})\\s*(?:nam|,)?\\s*(?<year>\\d{4})',
  (names) => `${DAY}${ORDINAL}${BETWEEN}${named(names)}${BETWEEN}${YEAR}`,
  (names) =>
    `${named(names)}\\s*(?<day>\\d{1,2})${ORDINAL}\\s*,?\\s*(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\D{0,8})?${YEAR}`,
  (names) =>
    `(?<!\\d)${YEAR}[.,\\-/]?\\s*(?:m\\.|gada|թ\\.)?\\s*${named(names)}\\s*(?<day>\\d{1,2})(?!\\d)`,
  (names) => `(?<!\\d)${YEAR}[.,]?\\s*(?:gada|ж\\.)?\\s*(?<day>\\d{1,2})\\.?\\s*${named(names)}`,
  () => `(?<!\\d)${YEAR}\\s?[-/.]\\s?(?<month>\\d{1,2})\\s?[-/.]\\s?(?<day>\\d{1,2})(?!\\d)`,
  () => `(?<![\\d.,/-])(?<a>\\d{1,2})\\s?[-/.]\\s?(?<b>\\d{1,2})\\s?[-/.]\\s?${YEAR}(?!\\.\\d)`,
  () => '(?<![\\d.,/-])(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<short>\\d{2})(?![\\d./])',
];

const compiled = new Map<Months, readonly RegExp[]>();

function formsFor(months: Months): readonly RegExp[] {
  const known = compiled.get(months);
  if (known) return known;
  const forms = FORMS.map((form) => new RegExp(form(months.source), 'u'));
  compiled.set(months, forms);
  return forms;
}

/** Most lines have none, and the forms are long to try. */
const HAS_YEAR = /(?:19|2[0-5])\d{2}|\d[/.]\d{1,2}[/.]\d{2}/;

/** Longer lines are prose: there a foreign month's stem is more likely a word. */
const SHORT_LINE = 90;

/** The first day that a line states in full, by the page's language and country. */
export function readWrittenDate(line: string, place: Place): Written | undefined {
  const folded = foldedDate(line.slice(0, 400));
  if (!HAS_YEAR.test(folded)) return undefined;
  const english = readWith(englishMonths, folded, place);
  const isForeign = place.language !== 'en' || line.length <= SHORT_LINE;
  return english ?? (isForeign ? readWith(monthsFor(place.language), folded, place) : undefined);
}

function readWith(months: Months, folded: string, place: Place): Written | undefined {
  for (const form of formsFor(months)) {
    const found = form.exec(folded);
    const day = found && dayIn(found.groups ?? {}, months, place);
    if (!found || !day) continue;
    const moment = momentOf({ ...day, ...clockIn(folded, found.index, found[0]) });
    if (moment) return { ...moment, index: found.index, said: found[0] };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayIn(groups: Groups, months: Months, place: Place): Parts | undefined {
  const year = yearOf(groups, place);
  const day = Number(groups['day']);
  if (groups['name']) return valid(year, months.of(groups['name']) ?? 0, day);
  if (!groups['a']) return valid(year, Number(groups['month']), day);
  const [a, b] = [Number(groups['a']), Number(groups['b'])];
  if (groups['short'] && isYearFirst(place)) return valid(2000 + a, b, Number(groups['short']));
  return isMonthFirst(place)
    ? (valid(year, a, b) ?? valid(year, b, a))
    : (valid(year, b, a) ?? valid(year, a, b));
}

/** Thai pages count from the Buddha's death. */
function yearOf({ year, short }: Groups, { language }: Place): number {
  if (short) return Number(short) + (language === 'th' ? 1957 : 2000);
  const said = Number(year);
  return said >= 2440 ? said - 543 : said;
}

const valid = (year: number, month: number, day: number): Parts | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;

const CLOCK =
  /(?<!\d)(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?!\d)\s*(?:([ap])\.?\s?m\b\.?)?(?:\s*\(?((?:utc|gmt)\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{2,4}\b|[+-]\d{2}:?\d{2}))?/;

/** A clock time beside the day: after it, else before it. Without a zone it stays unused. */
function clockIn(folded: string, index: number, said: string) {
  const after = folded.slice(index + said.length, index + said.length + 40);
  const before = folded.slice(Math.max(0, index - 25), index);
  const found = CLOCK.exec(after) ?? CLOCK.exec(before);
  if (!found) return {};
  const [, hour, minute, second, half, zone] = found;
  const twelve = Number(hour) === 12;
  const shift = half === 'p' && !twelve ? 12 : half === 'a' && twelve ? -12 : 0;
  return {
    hour: Number(hour) + shift,
    minute: Number(minute),
    second: Number(second ?? 0),
    offset: offsetOf(zone),
  };
}

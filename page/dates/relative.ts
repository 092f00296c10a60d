import { foldedDate } from './months.ts';
import { dayOf, type Moment } from './moment.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
  ['minute', MINUTE],
  ['hour', HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
] as const;
type Unit = (typeof UNITS)[number][0];

const COUNT = '(?:\\d{1,2}|an?|one|eine[rmn]?|une?|una)';
/** Enough for every plural that a language has. */
const COUNTS = [1, 2, 3, 5, 20];

interface Phrase {
  readonly pattern: RegExp;
  readonly ago: number;
}

/** "10 hours ago", "vor 3 Tagen", "Yesterday, 10:15": a day that the line suggests against now. */
export function readRelativeDate(line: string, now: number, language = 'en'): Moment | undefined {
  const short = foldedDate(line.slice(0, 120));
  for (const { pattern, ago } of phrasesIn(language)) {
    const said = pattern.exec(short)?.[0];
    if (said) return about(now - ago * Number(/\d+/.exec(said) ?? 1));
  }
  return undefined;
}

const about = (at: number): Moment => ({ iso: dayOf(at), precision: 'about' });

const known = new Map<string, readonly Phrase[]>();

function phrasesIn(language: string): readonly Phrase[] {
  const phrases = known.get(language) ?? madeFor(language);
  known.set(language, phrases);
  return phrases;
}

/** As the platform says it in English and in the page's language: "yesterday", "3 hr. ago", "3時間前". */
function madeFor(language: string): readonly Phrase[] {
  const formats = ['en', language].flatMap(formatsIn);
  const said = (count: number, unit: Unit) =>
    formats.map((format) =>
      foldedDate(format.format(-count, unit)).replace(/[.+*?()[\]|]/g, '\\$&?'),
    );
  // Longer lines are headlines: "Today, the minister …"
  const days = [0, 1].map((day) => ({
    pattern: new RegExp(
      `^[^\\p{L}\\d]*(?:${wordsIn(said(day, 'day')).join('|')})${END}(?=.{0,40}$)`,
      'u',
    ),
    ago: day * DAY,
  }));
  const counted = UNITS.map(([unit, ago]) => {
    const all = COUNTS.flatMap((count) => said(count, unit))
      .filter((text) => /\d/.test(text))
      .map((text) => text.replace(/\d+ ?/, `${COUNT} ?`));
    const english = `${COUNT} ${unit.slice(0, unit === 'hour' ? 1 : 3)}[a-z]* ago`;
    return {
      pattern: new RegExp(`(?<![\\p{L}\\d])(?:${[...new Set(all), english].join('|')})${END}`, 'u'),
      ago,
    };
  });
  return [...days, ...counted];
}

const END = '(?![\\p{L}\\p{M}])';
const wordsIn = (texts: readonly string[]) => texts.filter((text) => !/\d/.test(text));

function formatsIn(language: string): Intl.RelativeTimeFormat[] {
  try {
    return (['long', 'short', 'narrow'] as const).map(
      (style) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style }),
    );
  } catch {
    return []; // no language's tag
  }
}

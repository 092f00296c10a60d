import { dayOf, type Moment } from './moment.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:min|minut)/, MINUTE],
  [/^(?:h|hour|hr|stund|heure|hora|ora|ore|uur|timm|time)/, HOUR],
  [/^(?:d|day|tag|jour|dia|giorn|dag)/, DAY],
  [/^(?:w|week|woch|semain|seman|settiman)/, 7 * DAY],
];
const AGO =
  /\b(\d{1,2}|an?|one|einer?|une?)\s*(min(?:ute[sn]?|s|uti|uten)?|h(?:ours?|rs?)?|stunden?|heures?|horas?|ore|uur|timmar|d(?:ays?)?|tag(?:en)?|jours?|dias?|giorni|dagen?|w(?:eeks?)?|wochen?|semaines?|semanas?|settimane)\s+(?:ago|fa|geleden|sedan|siden)\b|\b(?:vor|il y a|hace|ha)\s+(\d{1,2}|einer?|einem|une?|una?)\s+(\p{L}+)/iu;
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^\W*(?:today|heute|aujourd'hui|hoy|oggi|vandaag)\b/i, 0],
  [/^\W*(?:yesterday|gestern|hier|ayer|ieri|gisteren)\b/i, 1],
];

/** "10 hours ago", "vor 3 Tagen", "Yesterday, 10:15": a day that the line suggests against now. */
export function readRelativeDate(line: string, now: number): Moment | undefined {
  const short = line.slice(0, 120);
  for (const [pattern, days] of DAYS) if (pattern.test(short)) return about(now - days * DAY);
  const found = AGO.exec(short);
  const word = (found?.[2] ?? found?.[4] ?? '').toLowerCase();
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (!found || !unit) return undefined;
  const count = Number(found[1] ?? found[3]);
  return about(now - (Number.isNaN(count) ? 1 : count) * unit);
}

const about = (at: number): Moment => ({ iso: dayOf(at), precision: 'about' });

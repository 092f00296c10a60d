import { i18n } from '#i18n';
import type { Figure } from '../../core/figures/figure.ts';
import type { Said } from '../../core/report.ts';
import { locale } from './locale.ts';

/** The figure with its hedge, in the words of the text; the capital of a sentence's first word is left there. */
export function asSaid({ sentence, mark }: Pick<Said, 'sentence' | 'mark'>): string {
  const said = sentence.slice(mark.start, mark.end);
  const opens = mark.start === 0 && /^\p{Lu}\p{Ll}/u.test(said);
  return opens ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}

/** Short enough for a label: "≥ 1,000", "~600", "hundreds". */
export function shortly(figure: Figure): string {
  const { hedge, said } = figure;
  if (!hedge) return said;
  switch (hedge) {
    case 'about':
    case 'nearly':
      return i18n.t('number.about', [said]);
    case 'at-least':
      return i18n.t('number.atLeast', [said]);
    case 'more-than':
      return i18n.t('number.moreThan', [said]);
    case 'up-to':
      return i18n.t('number.upTo', [said]);
    case 'less-than':
      return i18n.t('number.lessThan', [said]);
    case 'range':
      return said;
    case 'vague':
      return said.toLowerCase();
  }
}

type Measured = Pick<Figure, 'kind' | 'unit'>;

/** Intl's own names of the base units that it knows. */
const INTL_UNITS: Readonly<Record<string, string>> = {
  m: 'meter',
  kg: 'kilogram',
  'm/s': 'meter-per-second',
  C: 'celsius',
  day: 'day',
};

/** A value in the unit of its figure, as the reader's language writes it. */
export function valued(value: number, measured: Measured, compact = false): string {
  return new Intl.NumberFormat(locale(), {
    maximumSignificantDigits: 4,
    ...(compact || Math.abs(value) >= 1e6 ? { notation: 'compact' as const } : {}),
    ...unitStyle(measured),
  }).format(value);
}

function unitStyle({ kind, unit }: Measured): Intl.NumberFormatOptions {
  if (kind === 'money' && /^[A-Z]{3}$/.test(unit)) return { style: 'currency', currency: unit };
  if (kind === 'percent') return { style: 'unit', unit: 'percent' };
  const known = Object.hasOwn(INTL_UNITS, unit) ? INTL_UNITS[unit] : undefined;
  return known ? { style: 'unit', unit: known, unitDisplay: 'short' } : {};
}

/** The range behind the words: "200 to 1,999", "10,000 or more". */
export function rangeInWords({ min, max, ...measured }: Figure): string {
  if (max === null) return i18n.t('plot.atLeast', [valued(min, measured)]);
  if (min === max) return valued(min, measured);
  if (min === 0) return i18n.t('plot.upTo', [valued(max, measured)]);
  return i18n.t('plot.range', [valued(min, measured), valued(max, measured)]);
}

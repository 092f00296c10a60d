import type { Figure, Kind } from '../figures/figure.ts';

const OF_KIND: Record<Kind, string> = {
  count: 'number',
  money: 'amount',
  percent: 'percentage',
  ratio: 'share',
  measure: 'measure',
  duration: 'duration',
  rate: 'rate',
  votes: 'votes',
  age: 'age',
  other: 'figure',
};
const OF_UNIT: Readonly<Record<string, string>> = {
  magnitude: 'magnitude',
  m: 'distance',
  m2: 'area',
  kg: 'weight',
  'm/s': 'speed',
  C: 'temperature',
  m3: 'volume',
};
const LONGEST = 60;

/** A short title of what is counted, in the words of the figure that says most: "North Korean soldiers killed". */
export function what(figures: readonly Figure[]): string {
  const titles = figures.map(title);
  const [best] = titles.toSorted((a, b) => richness(b) - richness(a));
  return best ?? 'figure';
}

/** More words say more, as long as they are not a whole clause. */
const richness = (words: string) => (words.length > LONGEST ? 0 : words.split(' ').length);

function title(figure: Figure): string {
  const counted = figure.counts?.text.trim().replace(/^(?:of|the|a|an|its|his|her|their)\s+/i, '');
  const status = figure.status?.replaceAll('-', ' ');
  if (!counted)
    return status && figure.kind === 'count'
      ? `people ${status}`
      : (OF_UNIT[figure.unit] ?? OF_KIND[figure.kind]);
  return status && !counted.toLowerCase().includes(status) ? `${counted} ${status}` : counted;
}

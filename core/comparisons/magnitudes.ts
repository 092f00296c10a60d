import type { Figure } from '../figures/figure.ts';
import type { Mention } from './mention.ts';

/** "a temblor measured at 6.1" needs no word for the unit. */
export function areMagnitudes(a: Mention, b: Mention): boolean {
  return isMagnitude(a) && isMagnitude(b);
}

const LARGEST_QUAKE = 10;

const isMagnitude = ({ figure, bearings: { quake }, interval: { point } }: Mention) =>
  figure.unit === 'magnitude' ||
  (quake && figure.kind === 'count' && isDecimal(figure) && point < LARGEST_QUAKE);

export const isDecimal = ({ min, said }: Figure) => !Number.isInteger(min) && /\d\.\d/.test(said);

import { i18n } from '#i18n';
import type { Claim } from '../../core/report.ts';
import { publishedOn } from './dates.ts';
import { asSaid } from './numbers.ts';
import { sayer } from './outlets.ts';

/** Why a verdict was given, in one or two plain sentences about both claims. */
export function explanation(here: Claim, there: Claim): string {
  const both = pair(here, there);
  switch (there.because ?? 'incompatible') {
    case 'between-sources':
      return here.figure.source && there.figure.source
        ? i18n.t('explain.sources', [...both, here.figure.source.name, there.figure.source.name])
        : i18n.t('explain.incompatible', both);
    case 'vaguer-here':
    case 'vaguer-there':
      return i18n.t('explain.vaguer', both);
    case 'later-higher':
      return here.figure.min <= there.figure.min ? grown(here, there) : grown(there, here);
    case 'later-lower':
      return here.figure.min >= there.figure.min ? fallen(here, there) : fallen(there, here);
    case 'revised-here':
      return revised(there, here);
    case 'revised-there':
      return revised(here, there);
    case 'equal':
      return i18n.t('explain.equal', [both[0], both[1], both[2]]);
    case 'equal-units':
      return i18n.t('explain.equalUnits', both);
    case 'rounded':
      return i18n.t('explain.rounded', both);
    case 'incompatible':
      return i18n.t('explain.incompatible', both);
  }
}

type Both = [string, string, string, string];
const pair = (a: Claim, b: Claim): Both => [sayer(a), asSaid(a), sayer(b), asSaid(b)];

function grown(earlier: Claim, later: Claim): string {
  const days = daysOf(earlier, later);
  return days
    ? i18n.t('explain.grown', [...pair(earlier, later), ...days])
    : i18n.t('explain.grownUndated', pair(earlier, later));
}

function fallen(earlier: Claim, later: Claim): string {
  const days = daysOf(earlier, later);
  return days
    ? i18n.t('explain.fallen', [...pair(earlier, later), ...days])
    : i18n.t('explain.fallenUndated', pair(earlier, later));
}

function revised(earlier: Claim, later: Claim): string {
  const days = daysOf(earlier, later);
  return days
    ? i18n.t('explain.revised', [...pair(earlier, later), ...days])
    : i18n.t('explain.revisedUndated', pair(earlier, later));
}

function daysOf(earlier: Claim, later: Claim): [string, string] | undefined {
  const [first, second] = [publishedOn(earlier.article), publishedOn(later.article)];
  return first && second ? [first, second] : undefined;
}

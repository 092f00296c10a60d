import { i18n } from '#i18n';
import type { Quantity } from '../core/report.ts';
import { Icon } from './Icon.tsx';
import { verdictLine } from './words/verdicts.ts';

/** The verdict in words, with its icon. */
export const VerdictLine = ({ quantity }: { quantity: Quantity }) => (
  <p class={`verdict ${quantity.verdict}`}>
    <Icon name={quantity.verdict} />
    <span>
      <strong>{i18n.t(`verdict.${quantity.verdict}.name`)}</strong> {verdictLine(quantity)}
    </span>
  </p>
);

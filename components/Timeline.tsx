import { i18n } from '#i18n';
import type { Claim } from '../core/report.ts';
import { counted } from './words/counted.ts';
import { asSaid } from './words/numbers.ts';
import { sayer } from './words/outlets.ts';
import { daysOf } from './words/timeline.ts';

/** What was said when, and who said it first; nothing where all reports are of one day. */
export function Timeline({ claims }: { claims: readonly Claim[] }) {
  const days = daysOf(claims);
  const [first] = days[0]?.claims ?? [];
  if (!first) return null;
  return (
    <details class="folded">
      <summary>
        {i18n.t('timeline.title', [counted('timeline.days', days.length), sayer(first)])}
      </summary>
      <ol class="timeline">
        {days.map((day) => (
          <li key={day.iso}>
            <time dateTime={day.iso}>{day.words}</time>
            <ul>
              {day.claims.map((claim) => (
                <li
                  key={`${claim.article.id} ${claim.figure.start}`}
                  class={claim.here ? 'here' : ''}
                >
                  <b>{claim.here ? i18n.t('common.thisPage') : sayer(claim)}</b> {asSaid(claim)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

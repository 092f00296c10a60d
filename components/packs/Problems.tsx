import { i18n } from '#i18n';
import type { Problem } from '../../core/packs/problem.ts';
import type { Job } from '../../core/work/job.ts';
import { whole } from '../words/amounts.ts';
import { counted } from '../words/counted.ts';
import { keyed } from '../words/keyed.ts';

/** The import report: each line that was left out or changed, and why. */
export const Problems = ({ job }: { job: Job }) => (
  <details class="folded">
    <summary>{counted('packs.problems', job.problemCount)}</summary>
    <ul class="problems">
      {job.problems.map((each, index) => (
        <li key={index}>
          <span>{said(each)}</span>
          {each.saw && <q>{each.saw}</q>}
        </li>
      ))}
    </ul>
    {job.problemCount > job.problems.length && (
      <p class="note">
        {i18n.t('packs.moreProblems', [whole(job.problemCount - job.problems.length)])}
      </p>
    )}
  </details>
);

function said({ line, what, why }: Problem): string {
  const reason = i18n.t(`why.${keyed(why)}`);
  return what === 'line'
    ? i18n.t('packs.leftOut', [whole(line), reason])
    : i18n.t('packs.changed', [whole(line), what, reason]);
}

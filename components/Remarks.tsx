import { i18n } from '#i18n';
import type { SearchAnswer } from '../core/corpus.ts';
import { keyed } from './words/keyed.ts';

/** What is to be said about a question: what was not understood, what was searched for instead. */
export function Remarks({ answer }: { answer: SearchAnswer }) {
  const { mistakes, corrected, complete } = answer;
  const said = [
    ...mistakes.map(({ kind, said: words }) => i18n.t(`search.mistake.${keyed(kind)}`, [words])),
    ...corrected.map(({ said: words, meant }) => i18n.t('search.meant', [words, meant])),
    ...(complete ? [] : [i18n.t('search.incomplete')]),
  ];
  return said.length === 0 ? null : (
    <ul class="remarks note" role="status">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

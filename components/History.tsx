import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../core/report.ts';
import type { Change } from '../core/revisions/compare.ts';
import type { Edit } from '../core/revisions/history.ts';
import { ask } from '../messages/send.ts';
import { Marked } from './Quote.tsx';
import { counted } from './words/counted.ts';
import { momentOf } from './words/dates.ts';
import { asSaid } from './words/numbers.ts';

/** How a tab's page changed; asked again when its report does. */
export function useHistory(tabId: number, report: Report): readonly Edit[] {
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  useEffect(() => {
    let current = true;
    setEdits([]);
    if (report.kept === undefined) return undefined;
    ask('history', { tabId }).then(
      (found) => current && setEdits(found),
      () => undefined, // the report stands without it
    );
    return () => {
      current = false;
    };
  }, [tabId, report]);
  return edits;
}

interface Props {
  readonly edits: readonly Edit[];
  /** Keeps the page as it is now beside what was kept; absent: there is no page to keep. */
  readonly onKeep?: () => void;
}

/** The page's own history: what its figures said when it was kept, and what they say since. */
export const History = ({ edits, onKeep }: Props) => (
  <ol class="edits">
    {edits.map((edit) => (
      <li key={edit.from}>
        <p class="edit-when">{whenOf(edit)}</p>
        <Changes changes={edit.changes} />
        {edit.to === undefined && onKeep && (
          <button type="button" class="quiet" onClick={onKeep}>
            {i18n.t('history.keep')}
          </button>
        )}
      </li>
    ))}
  </ol>
);

const whenOf = ({ from, to }: Edit) =>
  to === undefined
    ? i18n.t('history.sinceKept', [momentOf(from)])
    : i18n.t('history.between', [momentOf(from), momentOf(to)]);

function Changes({ changes }: { changes: readonly Change[] }) {
  const changed = changes.filter(({ kind }) => kind === 'changed');
  const others = changes.filter(({ kind }) => kind !== 'changed');
  if (changes.length === 0) return <p class="note">{i18n.t('history.onlyWords')}</p>;
  return (
    <>
      {changed.map((change, index) => (
        <One key={index} change={change} />
      ))}
      {others.length > 0 && (
        <details class="folded">
          <summary>{counted('history.others', others.length)}</summary>
          {others.map((change, index) => (
            <One key={index} change={change} />
          ))}
        </details>
      )}
    </>
  );
}

function One({ change }: { change: Change }) {
  const shown = change.kind === 'gone' ? change.before : change.after;
  return (
    <div class={`edit ${change.kind}`}>
      <p>{wordsOf(change)}</p>
      {change.kind === 'changed' && (
        <blockquote class="words">
          <Marked {...change.before} />
        </blockquote>
      )}
      <blockquote class="words">
        <Marked {...shown} />
      </blockquote>
    </div>
  );
}

function wordsOf(change: Change): string {
  switch (change.kind) {
    case 'changed':
      return i18n.t('history.changed', [asSaid(change.before), asSaid(change.after)]);
    case 'gone':
      return i18n.t('history.gone', [asSaid(change.before)]);
    case 'new':
      return i18n.t('history.new', [asSaid(change.after)]);
  }
}

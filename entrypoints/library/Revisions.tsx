import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Edit } from '../../core/revisions/history.ts';
import { ask } from '../../messages/send.ts';
import { History } from '../../components/History.tsx';

/** What an article said before, where it changed after it was stored. */
export function Revisions({ id }: { id: string }) {
  const edits = useEdits(id);
  if (edits.length === 0) return null;
  return (
    <section class="revisions">
      <h2>{i18n.t('history.title')}</h2>
      <p class="note">{i18n.t('history.note')}</p>
      <History edits={edits} />
    </section>
  );
}

function useEdits(id: string): readonly Edit[] {
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  useEffect(() => {
    let current = true;
    setEdits([]);
    ask('edits', { id }).then(
      (found) => current && setEdits(found),
      () => undefined, // the article stands without it
    );
    return () => {
      current = false;
    };
  }, [id]);
  return edits;
}

import { i18n } from '#i18n';
import { percent, whole } from '../../components/words/amounts.ts';
import { counted } from '../../components/words/counted.ts';
import type { Deletion } from './useDeletion.ts';
import type { Selection } from './useSelection.ts';

interface Props {
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly deletion: Deletion;
}

/** What is chosen and what can be done with it; after a deletion, the way back. */
export function SelectionBar({ ids, selection, deletion }: Props) {
  const isBusy = deletion.state.kind === 'busy';
  return (
    <div class="selection">
      <button type="button" class="quiet" disabled={ids.length === 0} onClick={selection.all}>
        {i18n.t('library.selectAll', [whole(ids.length)])}
      </button>
      {selection.count > 0 && (
        <>
          <span>{counted('library.selected', selection.count)}</span>
          <button type="button" class="quiet" onClick={selection.none}>
            {i18n.t('library.selectNone')}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={isBusy}
            onClick={() => deletion.forget(selection.ids())}
          >
            {i18n.t('keep.delete')}
          </button>
        </>
      )}
      <Outcome deletion={deletion} />
    </div>
  );
}

function Outcome({ deletion: { state, undo } }: { deletion: Deletion }) {
  switch (state.kind) {
    case 'nothing':
      return null;
    case 'busy':
      return <span role="status">{percent(state.done / state.of)}</span>;
    case 'failed':
      return <span role="alert">{i18n.t('library.deleteFailed')}</span>;
    case 'deleted':
      return (
        <>
          <span role="status">{counted('library.deleted', state.count)}</span>
          <button type="button" class="quiet" onClick={undo}>
            {i18n.t('keep.undo')}
          </button>
        </>
      );
  }
}

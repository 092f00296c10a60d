import { i18n } from '#i18n';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ask } from '../messages/send.ts';
import type { Apart } from './useTakenApart.ts';

interface Props {
  readonly apart: Apart;
  readonly onUndone: () => void;
}

/** The comparison is gone from the list, and the focus with it: it goes on here. */
export function TakenApart({ apart, onUndone }: Props) {
  const words = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [apart.id]);
  const onUndo = () => void ask('uncorrect', { id: apart.id }).then(onUndone, () => undefined); // the offer stays
  return (
    <p class="taken-apart">
      <span id={words}>{i18n.t('apartBy.done', [apart.what, apart.outlet])}</span>
      <button ref={undo} type="button" class="quiet" aria-describedby={words} onClick={onUndo}>
        {i18n.t('apartBy.undo')}
      </button>
    </p>
  );
}

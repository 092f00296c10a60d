import { i18n } from '#i18n';
import { Outcome } from './Outcome.tsx';
import { useExport } from './useExport.ts';

/** Hands everything that is the reader's to the downloads, as one file. */
export function Export() {
  const { doing, run } = useExport();
  return (
    <div class="pack-act">
      <button type="button" class="secondary" disabled={doing.kind === 'busy'} onClick={run}>
        {i18n.t('packs.export')}
      </button>
      <p class="note">{i18n.t('packs.exportNote')}</p>
      <Outcome doing={doing} />
    </div>
  );
}

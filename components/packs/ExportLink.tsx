import { i18n } from '#i18n';
import { Outcome } from './Outcome.tsx';
import { useExport } from './useExport.ts';

/** The export in one click, where there is little room. */
export function ExportLink() {
  const { doing, run } = useExport();
  return (
    <>
      <button type="button" class="quiet" disabled={doing.kind === 'busy'} onClick={run}>
        {i18n.t('packs.exportShort')}
      </button>
      <Outcome doing={doing} />
    </>
  );
}

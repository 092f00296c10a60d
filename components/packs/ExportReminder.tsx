import { i18n } from '#i18n';
import { isExportDue } from '../../core/border/settings.ts';
import { useCounts } from '../useCounts.ts';
import { counted } from '../words/counted.ts';
import { dayOf } from '../words/dates.ts';
import { rememberExport, useExported } from './exported.ts';
import { Outcome } from './Outcome.tsx';
import { useExport } from './useExport.ts';

/** A quiet word after many articles that no export holds, with the export at hand. */
export function ExportReminder() {
  const counts = useCounts();
  const exported = useExported();
  const { doing, run } = useExport();
  if (!counts || !exported) return null;
  const own = counts.articles - counts.seeds;
  if (doing.kind === 'nothing' && !isExportDue(exported, own)) return null;
  const { at } = exported;
  return (
    <aside class="reminder">
      {doing.kind === 'nothing' ? (
        <>
          <p>
            {at === undefined
              ? counted('packs.remindNever', own)
              : i18n.t('packs.remind', [
                  counted('common.articles', own - exported.own),
                  dayOf(at) ?? at,
                ])}
          </p>
          <div class="job-acts">
            <button type="button" class="secondary" onClick={run}>
              {i18n.t('packs.exportNow')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => void rememberExport({ ...exported, putOff: own })}
            >
              {i18n.t('packs.notNow')}
            </button>
          </div>
        </>
      ) : (
        <Outcome doing={doing} />
      )}
    </aside>
  );
}

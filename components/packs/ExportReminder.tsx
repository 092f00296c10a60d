import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Exported, isExportDue } from '../../core/border/settings.ts';
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
  const [answered, setAnswered] = useState(false);
  const own = counts ? counts.articles - counts.seeds : 0;
  const isAsking = doing.kind === 'nothing' && exported !== undefined && isExportDue(exported, own);
  const place = useFocusKept(answered && !isAsking);
  if (!exported || !(isAsking || answered)) return null;
  const answer = (act: () => unknown) => () => {
    setAnswered(true);
    act();
  };
  return (
    <div ref={place} tabIndex={-1} class={isAsking || doing.kind !== 'nothing' ? 'reminder' : ''}>
      {isAsking ? (
        <Question
          said={saidOf(exported, own)}
          onExport={answer(run)}
          onPutOff={answer(() => rememberExport({ ...exported, putOff: own }))}
        />
      ) : (
        <Outcome doing={doing} />
      )}
    </div>
  );
}

function saidOf({ at, own: before }: Exported, own: number): string {
  return at === undefined
    ? counted('packs.remindNever', own)
    : i18n.t('packs.remind', [counted('common.articles', own - before), dayOf(at) ?? at]);
}

interface QuestionProps {
  readonly said: string;
  readonly onExport: () => void;
  readonly onPutOff: () => void;
}

const Question = ({ said, onExport, onPutOff }: QuestionProps) => (
  <>
    <p>{said}</p>
    <div class="job-acts">
      <button type="button" class="secondary" onClick={onExport}>
        {i18n.t('packs.exportNow')}
      </button>
      <button type="button" class="quiet" onClick={onPutOff}>
        {i18n.t('packs.notNow')}
      </button>
    </div>
  </>
);

/** The buttons go once one was pressed: whoever pressed it goes on from their place, not from the top. */
function useFocusKept(isGone: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isGone && document.activeElement === document.body) place.current?.focus();
  }, [isGone]);
  return place;
}

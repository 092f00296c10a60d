import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../messages/send.ts';
import { Export } from '../../components/packs/Export.tsx';
import { useInventory } from '../../components/useInventory.ts';
import { counted } from '../../components/words/counted.ts';

type Doing = 'nothing' | 'asking' | 'busy' | 'done' | 'failed';

/** Back to the first day: what goes is counted, an export is offered, and it is asked once more. */
export function Reset() {
  const [doing, setDoing] = useState<Doing>('nothing');
  const offer = useRef<HTMLButtonElement>(null);
  useFocusBack(offer, doing);
  const leave = () => {
    setDoing('nothing');
    offer.current?.focus();
  };
  const run = () => {
    setDoing('busy');
    ask('reset', {}).then(
      () => setDoing('done'),
      () => setDoing('failed'),
    );
  };
  const isAsking = doing === 'asking' || doing === 'busy';
  return (
    <>
      <p class="note">{i18n.t('reset.note')}</p>
      <button
        ref={offer}
        type="button"
        class="secondary start-over"
        aria-expanded={isAsking}
        disabled={doing === 'busy'}
        onClick={() => setDoing(isAsking ? 'nothing' : 'asking')}
      >
        {i18n.t('reset.offer')}
      </button>
      {isAsking && <Asking isBusy={doing === 'busy'} onYes={run} onNo={leave} />}
      <p class="note" role={doing === 'failed' ? 'alert' : 'status'}>
        {doing === 'done' && i18n.t('reset.done')}
        {doing === 'failed' && i18n.t('reset.failed')}
      </p>
    </>
  );
}

/** The button that was pressed goes with the question: what came of it is said beside the offer. */
function useFocusBack(offer: RefObject<HTMLButtonElement | null>, doing: Doing): void {
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && (doing === 'done' || doing === 'failed')) offer.current?.focus();
  }, [offer, doing]);
}

interface AskingProps {
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Asking({ isBusy, onYes, onNo }: AskingProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      class="confirm"
      role="group"
      aria-labelledby="reset-question"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && !isBusy && onNo()}
    >
      <h3 id="reset-question">{i18n.t('reset.question')}</h3>
      <Goes />
      <Export />
      <div class="acts">
        <button type="button" class="danger" disabled={isBusy} onClick={onYes}>
          {i18n.t(isBusy ? 'reset.busy' : 'reset.yes')}
        </button>
        <button type="button" class="secondary" disabled={isBusy} onClick={onNo}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </div>
  );
}

/** What is deleted, in numbers where there are some. */
function Goes() {
  const inventory = useInventory();
  if (!inventory) return null;
  const { kept, feeds, packs, subscriptions, corrections } = inventory;
  return (
    <ul class="goes">
      <li>{counted('reset.articles', kept + feeds + packs)}</li>
      <li>{counted('reset.subscriptions', subscriptions)}</li>
      <li>{counted('reset.corrections', corrections)}</li>
      <li>{i18n.t('reset.sites')}</li>
      <li>{i18n.t('reset.settings')}</li>
    </ul>
  );
}

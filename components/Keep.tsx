import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../messages/envelope.ts';
import { ask } from '../messages/send.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly tabId: number;
  /** The page's article is kept under this id. */
  readonly kept: string | undefined;
  readonly isPrivate: boolean;
}

type Doing = 'nothing' | 'busy' | 'just-kept' | 'failed' | 'full';

/** Keeps the page's article, says that it is kept, and takes it back. */
export function Keep(props: Props) {
  const { doing, id, keep, forget } = useKeep(props);
  if (props.isPrivate) return <p class="note">{i18n.t('keep.private')}</p>;
  const disabled = doing === 'busy';
  return (
    <div class="keep">
      {id === undefined ? (
        <button type="button" class="quiet" disabled={disabled} onClick={keep}>
          <Icon name="keep" />
          {i18n.t('keep.offer')}
        </button>
      ) : (
        <>
          <span class="kept">
            <Icon name="keep" filled />
            {i18n.t('keep.kept')}
          </span>
          <button type="button" class="quiet" disabled={disabled} onClick={() => forget(id)}>
            {i18n.t(doing === 'just-kept' ? 'keep.undo' : 'keep.delete')}
          </button>
        </>
      )}
      <Trouble doing={doing} />
    </div>
  );
}

function useKeep({ tabId, kept }: Props) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const [id, setId] = useState(kept);
  useEffect(() => setId(kept), [kept, tabId]);
  const keep = () => {
    setDoing('busy');
    ask('keep', { tabId }).then(
      (answer) => {
        setId(answer.id);
        setDoing('just-kept');
      },
      (error: unknown) => setDoing(codeOf(error) === 'storage-full' ? 'full' : 'failed'),
    );
  };
  const forget = (which: string) => {
    setDoing('busy');
    ask('forget', { id: which }).then(
      () => {
        setId(undefined);
        setDoing('nothing');
      },
      () => setDoing('failed'),
    );
  };
  return { doing, id, keep, forget };
}

const Trouble = ({ doing }: { doing: Doing }) =>
  doing === 'failed' || doing === 'full' ? (
    <span class="trouble" role="alert">
      {i18n.t(doing === 'full' ? 'keep.full' : 'keep.failed')}
    </span>
  ) : null;

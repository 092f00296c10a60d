import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { isOfTheWeb, isPrivate } from '../../core/feeds/address.ts';
import { FeedRow } from './FeedRow.tsx';
import { Opml } from './Opml.tsx';
import { subscribe } from './subscribe.ts';
import { useFeeds, useGrantedOrigins } from './useFeeds.ts';

/** The reader's subscriptions: to add one, to see how each does, to take the list along. */
export function Feeds() {
  const feeds = useFeeds();
  const granted = useGrantedOrigins();
  return (
    <>
      <p class="note">{i18n.t('feeds.note')}</p>
      <Add granted={granted} />
      <Opml feeds={feeds ?? []} granted={granted} />
      {feeds?.length === 0 && <p class="note">{i18n.t('feeds.none')}</p>}
      <ul class="jobs">
        {feeds?.map((feed) => (
          <FeedRow key={feed.url} feed={feed} granted={granted} />
        ))}
      </ul>
    </>
  );
}

type Asking = 'nothing' | 'private' | 'busy' | 'not-web' | 'refused' | 'failed';

function Add({ granted }: { granted: readonly string[] }) {
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState<Asking>('nothing');
  const add = (privateOk: boolean) => {
    const url = addressOf(said);
    if (!url) return setAsking('not-web');
    if (isPrivate(url) && !privateOk) return setAsking('private');
    setAsking('busy');
    return void subscribe([{ url: url.href, privateOk }], granted).then(
      (given) => {
        setAsking(given ? 'nothing' : 'refused');
        if (given) setSaid('');
      },
      () => setAsking('failed'),
    );
  };
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        add(false);
      }}
    >
      <label>
        {i18n.t('feeds.address')}
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={said}
          onInput={(event) => {
            setSaid(event.currentTarget.value);
            setAsking('nothing');
          }}
        />
      </label>
      <button type="submit" class="secondary" disabled={asking === 'busy'}>
        {i18n.t('feeds.subscribe')}
      </button>
      <Outcome asking={asking} onPrivate={() => add(true)} />
    </form>
  );
}

function Outcome({ asking, onPrivate }: { asking: Asking; onPrivate: () => void }) {
  switch (asking) {
    case 'nothing':
    case 'busy':
      return null;
    case 'private':
      return (
        <div role="alert">
          <p>{i18n.t('feeds.private')}</p>
          <button type="button" class="secondary private" onClick={onPrivate}>
            {i18n.t('feeds.privateYes')}
          </button>
        </div>
      );
    case 'not-web':
      return <p role="alert">{i18n.t('feeds.notWeb')}</p>;
    case 'refused':
      return <p role="alert">{i18n.t('feeds.refused')}</p>;
    case 'failed':
      return <p role="alert">{i18n.t('feeds.failed')}</p>;
  }
}

/** As one types it: without a scheme it is https. */
function addressOf(said: string): URL | undefined {
  const typed = said.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = typed !== '' && URL.canParse(whole) ? new URL(whole) : undefined;
  return url && isOfTheWeb(url) ? url : undefined;
}

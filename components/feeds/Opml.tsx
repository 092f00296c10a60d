import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { isPrivate } from '../../core/feeds/address.ts';
import { readOpml, type Subscription, writeOpml } from '../../core/feeds/opml.ts';
import { download } from '../packs/take.ts';
import { counted } from '../words/counted.ts';
import { subscribe } from './subscribe.ts';

interface Props {
  readonly feeds: readonly Subscription[];
  readonly granted: readonly string[];
}

/** In bytes: thousands of feeds. */
const MOST = 4_000_000;

/** The list of feeds as a file, in and out. What a file brings is asked for at once, in a click of its own. */
export function Opml({ feeds, granted }: Props) {
  const [found, setFound] = useState<readonly Subscription[]>([]);
  const [trouble, setTrouble] = useState<'bad' | 'refused' | 'failed'>();
  const choose = async (file: File) => {
    const ofOthers = await feedsIn(file);
    setFound(ofOthers);
    setTrouble(ofOthers.length === 0 ? 'bad' : undefined);
  };
  const take = () => {
    setTrouble(undefined);
    subscribe(found, granted).then(
      (given) => (given ? setFound([]) : setTrouble('refused')),
      () => setTrouble('failed'),
    );
  };
  const save = () =>
    download(new Blob([writeOpml(feeds)], { type: 'text/x-opml' }), 'second-source.opml');
  return (
    <div class="job-acts">
      <Chooser onChoose={(file) => void choose(file).catch(() => setTrouble('bad'))} />
      {feeds.length > 0 && (
        <button type="button" class="quiet" onClick={save}>
          {i18n.t('feeds.opmlOut')}
        </button>
      )}
      {found.length > 0 && (
        <button type="button" class="secondary" onClick={take}>
          {counted('feeds.opmlFound', found.length)}
        </button>
      )}
      {trouble && (
        <p role="alert">{i18n.t(trouble === 'bad' ? 'feeds.opmlBad' : `feeds.${trouble}`)}</p>
      )}
    </div>
  );
}

/** A file may not point at the reader's own network; an address typed by hand may. */
async function feedsIn(file: File): Promise<Subscription[]> {
  const read = file.size > MOST ? undefined : readOpml(await file.text());
  return read?.filter(({ url }) => URL.canParse(url) && !isPrivate(new URL(url))) ?? [];
}

function Chooser({ onChoose }: { onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        class="opml"
        type="file"
        accept=".opml,.xml"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        {i18n.t('feeds.opmlIn')}
      </button>
    </>
  );
}

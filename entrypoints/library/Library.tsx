import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { LibraryQuery } from '../../core/library.ts';
import type { ArticleHead } from '../../core/report.ts';
import { Brand } from '../../components/Icon.tsx';
import { Feeds } from '../../components/feeds/Feeds.tsx';
import { useFeeds } from '../../components/feeds/useFeeds.ts';
import { ExportReminder } from '../../components/packs/ExportReminder.tsx';
import { Packs } from '../../components/packs/Packs.tsx';
import { StorageOff } from '../../components/StorageOff.tsx';
import { StoredArticle } from '../../components/StoredArticle.tsx';
import { counted } from '../../components/words/counted.ts';
import { Filters } from './Filters.tsx';
import { List } from './List.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Revisions } from './Revisions.tsx';
import { Space } from './Space.tsx';
import { Stories } from './Stories.tsx';
import { useDeletion } from './useDeletion.ts';
import { type Listed, useListed, useShelves } from './useListed.ts';
import { useNamed } from './useNamed.ts';
import { useSelection } from './useSelection.ts';
import { type View, Views } from './Views.tsx';

/** All that is stored: to look through, to read, to delete, to bring in and to take out. */
export function Library() {
  const [query, setQuery] = useState<LibraryQuery>({ sort: 'newest' });
  const [article, setArticle] = useState<ArticleHead>();
  useNamed(setArticle);
  const listed = useListed(query);
  const isWhole = !listed.isBeginning;
  // What counts the whole collection would hold up its first rows.
  const isOpen = isWhole || listed.failed || listed.ids.length > 0;
  // And the whole list: to count what each outlet has takes longer than that.
  const isSettled = isWhole || listed.failed;
  const shelves = useShelves(isSettled);
  const feedTitles = new Map(useFeeds()?.map(({ url, title }) => [url, title]));
  const onStory = (story: string) => {
    setQuery({ sort: 'newest', story });
    setArticle(undefined);
  };
  return (
    <main class="wide">
      <header class="bar">
        <Brand />
        <b>{i18n.t('extension.name')}</b>
      </header>
      <h1>{i18n.t('library.title')}</h1>
      <StorageOff />
      {isWhole && <ExportReminder />}
      {article && <Opened {...{ article, onStory }} onBack={() => setArticle(undefined)} />}
      <div hidden={article !== undefined}>
        <Filters {...{ query, shelves, feedTitles }} onChange={setQuery} />
        <Found listed={listed} onRead={setArticle} />
      </div>
      {isOpen && <Provision isSettled={isSettled} />}
    </main>
  );
}

interface OpenedProps {
  readonly article: ArticleHead;
  readonly onBack: () => void;
  readonly onStory: (id: string) => void;
}

/** One stored article, and the way to the others of its story. */
const Opened = ({ article, onBack, onStory }: OpenedProps) => (
  <>
    <StoredArticle article={article} onBack={onBack} />
    <Revisions id={article.id} />
    <button type="button" class="secondary" onClick={() => onStory(article.id)}>
      {i18n.t('library.story')}
    </button>
  </>
);

interface FoundProps {
  readonly listed: Listed;
  readonly onRead: (article: ArticleHead) => void;
}

/** What the filters leave, as articles or as stories. */
function Found({ listed, onRead }: FoundProps) {
  const [view, setView] = useState<View>('articles');
  const { ids } = listed;
  const isWhole = !listed.isBeginning;
  const selection = useSelection(ids);
  const deletion = useDeletion();
  return (
    <>
      <div class="list-head">
        <Views view={view} onChange={setView} />
        <p class="note" role="status">
          {listedInWords(listed)}
        </p>
      </div>
      {view === 'articles' && (
        <>
          {isWhole && <SelectionBar {...{ ids, selection, deletion }} />}
          <List {...{ ids, isWhole, selection, onRead }} />
        </>
      )}
      {view === 'stories' && isWhole && <Stories {...{ ids, onRead }} />}
    </>
  );
}

/** Where the articles come from, and how much room they take. */
const Provision = ({ isSettled }: { isSettled: boolean }) => (
  <div class="columns">
    <section>
      <h2>{i18n.t('feeds.title')}</h2>
      <Feeds />
    </section>
    <section>
      <h2>{i18n.t('packs.title')}</h2>
      <Packs />
    </section>
    <section>
      <h2>{i18n.t('library.space')}</h2>
      {isSettled && <Space />}
    </section>
  </div>
);

function listedInWords({ ids, isBeginning, failed }: Listed): string {
  if (failed) return i18n.t('state.storage');
  return isBeginning ? i18n.t('library.counting') : counted('common.articles', ids.length);
}

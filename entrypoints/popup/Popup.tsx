import { i18n } from '#i18n';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { Brand } from '../../components/Icon.tsx';
import { Keep } from '../../components/Keep.tsx';
import { LibraryLink } from '../../components/LibraryLink.tsx';
import { openSidebar } from '../../components/open-sidebar.ts';
import { Arrival } from '../../components/Reading.tsx';
import { Search } from '../../components/Search.tsx';
import { StateView } from '../../components/StateView.tsx';
import { StoredArticle } from '../../components/StoredArticle.tsx';
import type { ActiveTab } from '../../components/useActiveTab.ts';
import { useCounts } from '../../components/useCounts.ts';
import { useWanted } from '../../components/useWanted.ts';
import { useReport } from '../../components/useReport.ts';
import { counted } from '../../components/words/counted.ts';
import { Digest } from './Digest.tsx';
import type { Opening } from './opening.ts';

interface Props {
  /** What was asked before anything was drawn. */
  readonly asked: Promise<Opening | undefined>;
}

/** The state of the page in front, and the way to everything else. */
export function Popup({ asked }: Props) {
  const [opened, setOpened] = useState<Opening>();
  useLayoutEffect(() => void asked.then(setOpened, () => undefined), [asked]); // the window is closing
  const tab = opened?.tab;
  const report = useReport(tab?.id, opened?.state);
  const wanted = useWanted();
  const [asking, setAsking] = useState(false);
  const [article, setArticle] = useState<ArticleHead>();
  const { state } = report;
  const read = state.kind === 'read' ? state.report : undefined;
  // For whoever measures how soon something useful is there.
  useLayoutEffect(() => void performance.mark(state.kind), [state.kind]);
  return (
    <>
      <header class="bar">
        <Brand />
        <b>{i18n.t('extension.name')}</b>
        {tab && state.kind === 'read' && (
          <Keep tabId={tab.id} kept={state.report.kept} isPrivate={state.private} />
        )}
      </header>
      <main>
        {article && <StoredArticle article={article} onBack={() => setArticle(undefined)} />}
        <div hidden={article !== undefined}>
          <Search
            key={wanted ? 'wanted' : ''}
            onRead={setArticle}
            onAsking={setAsking}
            focused={wanted !== undefined}
            wanted={wanted}
          />
          <div hidden={asking}>
            {state.kind === 'read' ? (
              <Digest report={state.report} onRead={setArticle} />
            ) : (
              <StateView state={state} onRetry={report.read} />
            )}
          </div>
        </div>
        <Arrival report={read} />
      </main>
      {tab && <OpenSidebar tab={tab} isNext={read !== undefined} />}
      <Footer />
    </>
  );
}

/** The next step after a report; beside a trouble only another way. */
function OpenSidebar({ tab, isNext }: { tab: ActiveTab; isNext: boolean }) {
  const [failed, setFailed] = useState(false);
  const open = () => {
    openSidebar(tab.windowId).then(
      () => window.close(),
      () => setFailed(true),
    );
  };
  return (
    <div class="open-sidebar">
      <button type="button" class={isNext ? 'primary' : 'secondary'} onClick={open}>
        {i18n.t('popup.sidebar')}
      </button>
      {failed && <p role="alert">{i18n.t('popup.sidebarFailed')}</p>}
    </div>
  );
}

export function Footer() {
  const counts = useCounts();
  return (
    <footer class="foot">
      <span>{i18n.t('common.local')}</span>
      <LibraryLink>{counts && counted('common.articles', counts.articles)}</LibraryLink>
    </footer>
  );
}

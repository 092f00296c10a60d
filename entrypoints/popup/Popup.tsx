import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { Brand } from '../../components/Icon.tsx';
import { Keep } from '../../components/Keep.tsx';
import { LibraryLink } from '../../components/LibraryLink.tsx';
import { openSidebar } from '../../components/open-sidebar.ts';
import { Arrival } from '../../components/Reading.tsx';
import { Search } from '../../components/Search.tsx';
import { StateView } from '../../components/StateView.tsx';
import { StoredArticle } from '../../components/StoredArticle.tsx';
import { useActiveTab, type ActiveTab } from '../../components/useActiveTab.ts';
import { useCounts } from '../../components/useCounts.ts';
import { useWanted } from '../../components/useWanted.ts';
import { useReport, type TabReport } from '../../components/useReport.ts';
import { counted } from '../../components/words/counted.ts';
import { Digest } from './Digest.tsx';

/** The click that opens it grants the page, so it reads the page at once. */
export function Popup() {
  const tab = useActiveTab(false);
  const report = useReport(tab?.id);
  useReadAtOnce(report);
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
      {tab && <OpenSidebar tab={tab} />}
      <Footer />
    </>
  );
}

/** Once per opening, and only where nothing was read of the page yet. */
function useReadAtOnce({ state, read }: TabReport) {
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (begun || state.kind === 'starting') return;
    setBegun(true);
    if (state.kind !== 'read' && state.kind !== 'working') read();
  }, [state.kind, begun, read]);
}

function OpenSidebar({ tab }: { tab: ActiveTab }) {
  const [failed, setFailed] = useState(false);
  const open = () => {
    openSidebar(tab.windowId).then(
      () => window.close(),
      () => setFailed(true),
    );
  };
  return (
    <div class="open-sidebar">
      <button type="button" class="primary" onClick={open}>
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
      {counts && <span>{counted('common.articles', counts.articles)}</span>}
      <LibraryLink />
    </footer>
  );
}

import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleHead, Report } from '../../core/report.ts';
import { ask, askTab } from '../../messages/send.ts';
import { AlwaysOnSite } from '../../components/AlwaysOnSite.tsx';
import { FeedOffer } from '../../components/feeds/FeedOffer.tsx';
import { History, useHistory } from '../../components/History.tsx';
import { Keep } from '../../components/Keep.tsx';
import { Arrival, Reading, Summary } from '../../components/Reading.tsx';
import { KeepOnSite } from '../../components/KeepOnSite.tsx';
import { LibraryLink } from '../../components/LibraryLink.tsx';
import { Legend } from '../../components/Legend.tsx';
import { LiveEntries } from '../../components/LiveEntries.tsx';
import { Part, ReportView } from '../../components/ReportView.tsx';
import { Related } from '../../components/Related.tsx';
import { ExportLink } from '../../components/packs/ExportLink.tsx';
import { ExportReminder } from '../../components/packs/ExportReminder.tsx';
import { StateView } from '../../components/StateView.tsx';
import { StoredArticle } from '../../components/StoredArticle.tsx';
import { TakenApart } from '../../components/TakenApart.tsx';
import { useActiveTab, type ActiveTab } from '../../components/useActiveTab.ts';
import { useReport, type TabReport } from '../../components/useReport.ts';
import { useTakenApart } from '../../components/useTakenApart.ts';
import { useToolbarKey } from '../../components/useShortcut.ts';
import { Bar } from './Bar.tsx';

/** Follows the tab in front: its report, or the way to one. */
export function Sidebar() {
  const tab = useActiveTab();
  const report = useReport(tab?.id);
  const [article, setArticle] = useState<ArticleHead>();
  const [searching, setSearching] = useState(false);
  useEffect(() => setArticle(undefined), [tab?.id]);
  const { state } = report;
  const reading = state.kind === 'read' ? state.report : undefined;
  return (
    <>
      <Bar onRead={setArticle} onSearching={setSearching}>
        {tab && state.kind === 'read' && (
          <Keep tabId={tab.id} kept={state.report.kept} isPrivate={state.private} />
        )}
      </Bar>
      <main>
        {article && <StoredArticle article={article} onBack={() => setArticle(undefined)} />}
        <div hidden={article !== undefined || searching}>
          {state.kind === 'read' && tab ? (
            <Read
              report={state.report}
              isPrivate={state.private}
              tab={tab}
              onRead={setArticle}
              onGranted={report.read}
            />
          ) : (
            <Unread tab={tab} report={report} />
          )}
        </div>
        <ExportReminder />
        <Arrival report={reading} />
      </main>
      <footer class="foot">
        <span>{i18n.t('common.local')}</span>
        <ExportLink />
        <LibraryLink />
      </footer>
    </>
  );
}

interface ReadProps {
  readonly report: Report;
  readonly tab: ActiveTab;
  readonly isPrivate: boolean;
  readonly onRead: (article: ArticleHead) => void;
  readonly onGranted: () => void;
}

function Read({ report, tab, isPrivate, onRead, onGranted }: ReadProps) {
  const edits = useHistory(tab.id, report);
  const site = siteOfPage(tab, report);
  const onKeep = () => void ask('keep', { tabId: tab.id }).catch(() => undefined); // the offer stays
  const onShow = (quantity: string) =>
    void askTab(tab.id, 'show', { quantity }).catch(() => undefined); // the page has gone
  const { apart, onTakeApart, leave } = useTakenApart(tab.id, report);
  const differing = useRef<HTMLDivElement>(null);
  const onUndone = () => {
    leave();
    differing.current?.focus();
  };
  return (
    <>
      <div class="masthead">
        <Reading report={report} />
        <Summary report={report} />
      </div>
      {edits.length > 0 && (
        <Part title={i18n.t('history.title')} note={i18n.t('history.note')}>
          <History edits={edits} onKeep={onKeep} />
        </Part>
      )}
      {apart && <TakenApart apart={apart} onUndone={onUndone} />}
      {report.entries && <LiveEntries entries={report.entries} />}
      <div ref={differing} class="landing" tabIndex={-1}>
        <ReportView {...{ report, onShow, onRead, onTakeApart }} />
      </div>
      {report.related && <Related related={report.related} tabId={tab.id} />}
      {!isPrivate && <FeedOffer tabId={tab.id} page={report.article.url ?? report.article.title} />}
      <Part title={site ? i18n.t('sidebar.site', [site]) : i18n.t('sidebar.marks')}>
        <div class="site-settings">
          <Legend site={site} />
          {site && !isPrivate && <KeepOnSite site={site} tabId={tab.id} />}
          {tab.url && <AlwaysOnSite url={tab.url} onGranted={onGranted} />}
        </div>
      </Part>
    </>
  );
}

/** The page's own address says it even where the browser hides the tab's. */
function siteOfPage({ url }: ActiveTab, { article }: Report): string | undefined {
  const address = url ?? article.url;
  return address && URL.canParse(address) ? new URL(address).hostname : undefined;
}

function Unread({
  tab,
  report: { state, read },
}: {
  tab: ActiveTab | undefined;
  report: TabReport;
}) {
  const shortcut = useToolbarKey();
  if (state.kind === 'read') return null;
  return (
    <StateView state={state} shortcut={shortcut} onRetry={read}>
      {state.kind === 'unread' && <AlwaysOnSite url={tab?.url} onGranted={read} />}
    </StateView>
  );
}

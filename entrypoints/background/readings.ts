import type { LiveEntry, PageArticle, PageReading } from '../../core/page-reading.ts';
import type { Report } from '../../core/report.ts';
import { codeOf, failed } from '../../messages/envelope.ts';
import type { Failure, Marks, PageProtocol } from '../../messages/protocol.ts';
import type { Sender } from '../../messages/sender.ts';
import { addressed } from './addressed.ts';
import { DENIED } from '../../storage/open.ts';
import type { Corrections } from './corrections.ts';
import type { TabRecord, TabRecords } from './session.ts';
import type { World } from './world.ts';

export interface Readings {
  readonly handIn: (ask: Parameters<PageProtocol['handIn']>[0], sender: Sender) => Promise<Marks>;
  /** Computes the report of a tab's article again and paints it; nothing where there is none. */
  readonly refresh: (tabId: number) => Promise<void>;
  /** What is kept or gone is coverage, or no more, of every page that was read. */
  readonly corpusChanged: () => Promise<void>;
}

/** Takes in what content scripts read, and makes reports of it. */
export function createReadings(
  world: World,
  tabs: TabRecords,
  ready: () => Promise<void>,
  taker: Corrections['taker'],
): Readings {
  let edition = 0;
  const currentReport = async (article: PageArticle): Promise<Report> => {
    const begun = edition;
    const [isTakenApart, { reportOn, figuresOf }] = await Promise.all([taker(), world.engines()]);
    const report = await reportOn(
      article,
      world.corpus,
      { figuresOf, isTakenApart },
      world.afterStep,
    );
    return begun === edition ? report : currentReport(article);
  };

  const compute = async (tabId: number, record: TabRecord): Promise<Marks> => {
    const { readingId, article } = record;
    if (!readingId || !article) throw failed('nothing-read');
    const isCurrent = (now: TabRecord | undefined) => now?.readingId === readingId;
    try {
      await ready();
      const report = { ...(await currentReport(article)), ...besideArticle(record) };
      world.afterStep?.('reported');
      const state = { kind: 'read', report, private: record.private } as const;
      await tabs.change(tabId, (now) => (now && isCurrent(now) ? { ...now, state } : now));
      world.badge(tabId, report.quantities.filter(({ verdict }) => verdict === 'conflict').length);
      return { readingId, quantities: report.quantities };
    } catch (error) {
      const state = { kind: 'failed', because: failureOf(error) } as const;
      await tabs.change(tabId, (now) => (now && isCurrent(now) ? { ...now, state } : now));
      throw failed(state.because, error);
    }
  };
  const once = singleFlight(compute);
  const refresh = async (tabId: number) => {
    const record = await tabs.of(tabId);
    if (record?.article === undefined) return;
    const marks = await once(tabId, record).catch(() => undefined); // the tab's state tells
    if (marks) await world.paint(tabId, marks).catch(() => undefined); // the page may be gone
  };

  return {
    handIn: async ({ readingId, reading }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) throw failed('refused');
      const taken = takenIn(readingId, reading, sender, world.now());
      const record = await tabs.change(tabId, (before) =>
        before && isSameReading(before, taken) ? before : taken,
      );
      world.afterStep?.('handed in');
      if (record?.state.kind === 'not-article') return { readingId, quantities: [] };
      // Asked again after the worker died with the answer on its way.
      if (record?.state.kind === 'read')
        return { readingId, quantities: record.state.report.quantities };
      return once(tabId, taken);
    },
    refresh,
    corpusChanged: async () => {
      edition += 1;
      for (const [tabId, { state }] of await tabs.all())
        if (state.kind === 'read') await refresh(tabId);
    },
  };
}

function takenIn(readingId: string, reading: PageReading, sender: Sender, now: number): TabRecord {
  const about = { readingId, private: sender.tab?.incognito ?? true };
  if (reading.kind === 'not-article')
    return { ...about, state: { kind: 'not-article', because: reading.because } };
  const article = addressed(reading.article, sender.url);
  const { truncated, related, entries } = reading;
  return {
    ...about,
    article,
    ...(truncated ? { truncated } : {}),
    ...(related ? { related } : {}),
    ...(entries ? { entries: titled(entries, article.text) } : {}),
    state: { kind: 'working', since: now },
  };
}

const LONGEST_OPENING = 90;

/** An entry without a headline is known by how it begins. */
const titled = (entries: readonly LiveEntry[], text: string) =>
  entries.map((entry) => {
    const [opening = ''] = text.slice(entry.start, entry.start + 400).split('\n\n');
    const cut = opening.length > LONGEST_OPENING;
    return {
      ...entry,
      title: entry.title ?? (cut ? `${opening.slice(0, LONGEST_OPENING).trim()}…` : opening),
    };
  });

/** What the report says of the page beside its article. */
const besideArticle = ({
  truncated,
  related,
  entries,
}: TabRecord): Pick<Report, 'truncated' | 'related' | 'entries'> => ({
  ...(entries ? { entries } : {}),
  ...(truncated ? { truncated } : {}),
  ...(related ? { related: related.map(({ text: _text, ...head }) => head) } : {}),
});

/** One document may be read twice: a page that rewrites itself has another text then. */
const isSameReading = (before: TabRecord, taken: TabRecord) =>
  before.readingId === taken.readingId &&
  before.state.kind === 'read' &&
  JSON.stringify(before.article) === JSON.stringify(taken.article);

/** Two questions for one reading share one answer. */
function singleFlight(compute: (tabId: number, record: TabRecord) => Promise<Marks>) {
  const flights = new Map<string, Promise<Marks>>();
  return (tabId: number, record: TabRecord): Promise<Marks> => {
    const key = `${tabId} ${record.readingId} ${record.article?.text ?? ''}`;
    const flight = flights.get(key) ?? compute(tabId, record);
    flights.set(key, flight);
    const landed = () => flights.delete(key);
    flight.then(landed, landed);
    return flight;
  };
}

/** Storage names its own errors; all others come from thinking. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  if (code === 'storage-full' || code === 'storage' || code === 'storage-off') return code;
  if (!(error instanceof DOMException)) return 'comparison';
  if (error.name === DENIED) return 'storage-off';
  return error.name === 'QuotaExceededError' ? 'storage-full' : 'storage';
}

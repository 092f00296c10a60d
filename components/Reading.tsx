import { i18n } from '#i18n';
import type { Report } from '../core/report.ts';
import { counted } from './words/counted.ts';
import { publishedOn } from './words/dates.ts';
import { dotted } from './words/locale.ts';
import { outletOf } from './words/outlets.ts';

/** Which article this is about. */
export const Reading = ({ report: { article } }: { report: Report }) => (
  <div class="reading">
    <p class="note">
      {dotted(
        outletOf(article),
        publishedOn(article),
        article.credit &&
          article.credit !== article.outlet &&
          i18n.t('report.citing', [article.credit]),
      )}
    </p>
    <h1>{article.title}</h1>
  </div>
);

interface SummaryProps {
  readonly report: Report;
  /** Kinds that are told of; all, unless said. */
  readonly of?: readonly string[];
}

/** The report in numbers; said aloud when it arrives. */
export const Summary = ({ report, of }: SummaryProps) => (
  <ul class="summary">
    {summaryOf(report)
      .filter(([kind]) => of === undefined || of.includes(kind))
      .map(([kind, words]) => (
        <li class={kind} key={kind}>
          <Counted words={words} />
        </li>
      ))}
  </ul>
);

/** The number larger than what it counts, wherever a language puts it. */
const Counted = ({ words }: { words: string }) => (
  <>
    {words
      .split(/(\p{Nd}[\p{Nd}.,\u00a0\u202f]*)/u)
      .map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part))}
  </>
);

function summaryOf({ coverage, quantities }: Report): (readonly [string, string])[] {
  const count = (verdict: string) => quantities.filter((each) => each.verdict === verdict).length;
  const [conflicts, softer, updates] = [count('conflict'), count('refines'), count('updated')];
  return [
    ...(coverage.length > 0
      ? [['reports', counted('report.reports', coverage.length)] as const]
      : []),
    ...(conflicts > 0 ? [['conflict', counted('report.conflicts', conflicts)] as const] : []),
    ...(softer > 0 ? [['refines', counted('report.softer', softer)] as const] : []),
    ...(updates > 0 ? [['updated', counted('report.updates', updates)] as const] : []),
  ];
}

/** Speaks when the report is there, and is never seen. */
export const Arrival = ({ report }: { report: Report | undefined }) => (
  <p class="unseen" role="status">
    {report && i18n.t('report.arrived', arrivalOf(report))}
  </p>
);

function arrivalOf(report: Report): [string, string] {
  const verdicts = summaryOf(report).flatMap(([kind, words]) => (kind === 'reports' ? [] : words));
  const reports = counted('report.reports', report.coverage.length);
  return [reports, verdicts.join(', ') || i18n.t('report.nothingDiffers')];
}

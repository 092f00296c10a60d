import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { ArticleHead, Report } from '../core/report.ts';
import { Coverage, coverageSummary } from './Coverage.tsx';
import { FigureCard } from './FigureCard.tsx';
import { Apart, LeftOut, Missing, missingFrom, Rest, restOf } from './Missing.tsx';
import type { OnTakeApart } from './NotTheSame.tsx';
import { Statements, wordedApart } from './Statements.tsx';
import { Finding } from './StateView.tsx';
import { counted } from './words/counted.ts';

interface Props {
  readonly report: Report;
  readonly onShow?: (quantity: string) => void;
  readonly onTakeApart?: OnTakeApart;
  readonly onRead?: (article: ArticleHead) => void;
}

/** The whole report, by how much a reader should care: differences, coverage, what is missing, the rest. */
export function ReportView({ report, onShow, onRead, onTakeApart }: Props) {
  const differing = report.quantities.filter(({ verdict }) => verdict !== 'same');
  const agreeing = report.quantities.filter(({ verdict }) => verdict === 'same');
  const missing = missingFrom(report);
  const rest = restOf(report);
  const card = (quantity: Report['quantities'][number]) => (
    <FigureCard key={quantity.id} {...{ quantity, onShow, onTakeApart }} />
  );
  return (
    <>
      {report.truncated && <p class="state note">{i18n.t('report.truncated')}</p>}
      <Finding report={report} />
      {differing.length > 0 && (
        <Part
          title={i18n.t('report.differ')}
          aside={i18n.t('report.differCount', [differing.length, report.figures.length])}
        >
          {differing.map(card)}
        </Part>
      )}
      {report.coverage.length > 0 && (
        <Part title={i18n.t('report.covered')} aside={coverageSummary(report)}>
          <Coverage report={report} onRead={onRead} />
        </Part>
      )}
      {wordedApart(report).length > 0 && (
        <Part title={i18n.t('statement.title')} note={i18n.t('statement.note')}>
          <Statements report={report} />
        </Part>
      )}
      {isAnything(report.leftOut) && (
        <Part title={i18n.t('leftOut.title')} note={i18n.t('leftOut.note')}>
          <LeftOut leftOut={report.leftOut} />
        </Part>
      )}
      {missing.length > 0 && (
        <Part title={i18n.t('report.missing')} note={i18n.t('report.missingNote')}>
          <Missing missing={missing} />
        </Part>
      )}
      {agreeing.length > 0 && (
        <Part title={i18n.t('report.agree')}>
          <details class="folded">
            <summary>{counted('report.agreeSummary', agreeing.length)}</summary>
            {agreeing.map(card)}
          </details>
        </Part>
      )}
      {rest.length > 0 && (
        <Part title={i18n.t('report.rest')} note={i18n.t('report.restNote')}>
          <Rest rest={rest} />
        </Part>
      )}
      {report.apart.length > 0 && (
        <Part title={i18n.t('report.apart')} note={i18n.t('report.apartNote')}>
          <Apart apart={report.apart} />
        </Part>
      )}
    </>
  );
}

const isAnything = ({ figures, sources }: Report['leftOut']) => figures.length + sources.length > 0;

interface PartProps {
  readonly title: string;
  readonly aside?: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

export const Part = ({ title, aside, note, children }: PartProps) => (
  <section class="part">
    <div class="part-head">
      <h2>{title}</h2>
      {aside && <span>{aside}</span>}
    </div>
    {note && <p class="note">{note}</p>}
    {children}
  </section>
);

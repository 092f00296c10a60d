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
  readonly onShow?: ((quantity: string) => void) | undefined;
  readonly onTakeApart?: OnTakeApart | undefined;
  readonly onRead?: (article: ArticleHead) => void;
}

/** The whole report, by how much a reader should care: differences, coverage, what is missing, the rest. */
export function ReportView({ report, onRead, ...acts }: Props) {
  const { coverage, leftOut, apart } = report;
  const [missing, rest] = [missingFrom(report), restOf(report)];
  return (
    <>
      {report.truncated && <p class="state note">{i18n.t('report.truncated')}</p>}
      <Finding report={report} />
      <Differing report={report} {...acts} />
      <Part
        when={coverage.length > 0}
        title={i18n.t('report.covered')}
        aside={coverageSummary(report)}
      >
        <Coverage report={report} onRead={onRead} />
      </Part>
      <Part
        when={wordedApart(report).length > 0}
        title={i18n.t('statement.title')}
        note={i18n.t('statement.note')}
      >
        <Statements report={report} />
      </Part>
      <Part
        when={leftOut.figures.length + leftOut.sources.length > 0}
        title={i18n.t('leftOut.title')}
        note={i18n.t('leftOut.note')}
      >
        <LeftOut leftOut={leftOut} />
      </Part>
      <Part
        when={missing.length > 0}
        title={i18n.t('report.missing')}
        note={i18n.t('report.missingNote')}
      >
        <Missing missing={missing} />
      </Part>
      <Agreeing report={report} {...acts} />
      <Part when={rest.length > 0} title={i18n.t('report.rest')} note={i18n.t('report.restNote')}>
        <Rest rest={rest} />
      </Part>
      <Part
        when={apart.length > 0}
        title={i18n.t('report.apart')}
        note={i18n.t('report.apartNote')}
      >
        <Apart apart={apart} />
      </Part>
    </>
  );
}

type Acts = Pick<Props, 'report' | 'onShow' | 'onTakeApart'>;

function Differing({ report, ...acts }: Acts) {
  const { quantities, figures } = report;
  const differing = quantities.filter(({ verdict }) => verdict !== 'same');
  return (
    <Part
      when={differing.length > 0}
      title={i18n.t('report.differ')}
      aside={i18n.t('report.differCount', [differing.length, figures.length])}
    >
      {differing.map((quantity) => (
        <FigureCard key={quantity.id} quantity={quantity} {...acts} />
      ))}
    </Part>
  );
}

function Agreeing({ report, ...acts }: Acts) {
  const agreeing = report.quantities.filter(({ verdict }) => verdict === 'same');
  return (
    <Part when={agreeing.length > 0} title={i18n.t('report.agree')}>
      <details class="folded">
        <summary>{counted('report.agreeSummary', agreeing.length)}</summary>
        {agreeing.map((quantity) => (
          <FigureCard key={quantity.id} quantity={quantity} {...acts} />
        ))}
      </details>
    </Part>
  );
}

interface PartProps {
  /** Without it nothing stands there, not even the title. */
  readonly when?: boolean;
  readonly title: string;
  readonly aside?: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

export const Part = ({ when = true, title, aside, note, children }: PartProps) =>
  when ? (
    <section class="part">
      <div class="part-head">
        <h2>{title}</h2>
        {aside && <span>{aside}</span>}
      </div>
      {note && <p class="note">{note}</p>}
      {children}
    </section>
  ) : null;

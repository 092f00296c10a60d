import { i18n } from '#i18n';
import type { Report, SharedStatement, StatementWording } from '../core/report.ts';
import { counted } from './words/counted.ts';
import { publishedOn } from './words/dates.ts';
import { dotted, list } from './words/locale.ts';
import { creditedOutlet } from './words/outlets.ts';

/** So many are shown at once; a page of speeches has more. */
const OPEN = 2;

/** Statements that outlets word differently, as translations and cuts do. */
export const wordedApart = ({ statements = [] }: Pick<Report, 'statements'>) =>
  statements.filter(({ wordings }) => wordings.length > 1);

/** One statement, each outlet's wording of it, with what differs underlined. */
export function Statements({ report }: { report: Pick<Report, 'statements'> }) {
  const apart = wordedApart(report);
  const alike = (report.statements?.length ?? 0) - apart.length;
  const more = apart.slice(OPEN);
  return (
    <>
      <Listed statements={apart.slice(0, OPEN)} />
      {more.length > 0 && (
        <details class="folded">
          <summary>{counted('statement.more', more.length)}</summary>
          <Listed statements={more} />
        </details>
      )}
      {alike > 0 && <p class="note">{counted('statement.alike', alike)}</p>}
    </>
  );
}

const Listed = ({ statements }: { statements: readonly SharedStatement[] }) => (
  <ul class="plain statements">
    {statements.map(({ speaker, wordings }) => (
      <li key={wordings[0]?.said}>
        {speaker && <p class="whose">{speaker}</p>}
        {wordings.map((wording) => (
          <figure key={wording.said} class="say">
            <blockquote class="words quoted">{marked(wording)}</blockquote>
            <figcaption>{printedBy(wording)}</figcaption>
          </figure>
        ))}
      </li>
    ))}
  </ul>
);

/** The page is first, so it is named as such; one outlet alone with its day. */
function printedBy({ articles, here }: StatementWording): string {
  const [first, ...others] = articles;
  if (!first) return '';
  const names = articles.map((article, at) =>
    here && at === 0 ? i18n.t('common.thisPage') : creditedOutlet(article),
  );
  return others.length > 0 ? list([...new Set(names)]) : dotted(names[0], publishedOn(first));
}

function marked({ said, differing }: StatementWording) {
  const end = differing.at(-1)?.end ?? 0;
  return (
    <>
      {differing.map((span, at) => (
        <>
          {said.slice(differing[at - 1]?.end ?? 0, span.start)}
          <mark>{said.slice(span.start, span.end)}</mark>
        </>
      ))}
      {said.slice(end).replace(/,$/, '')}
    </>
  );
}

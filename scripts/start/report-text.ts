import type { Claim, CoverageRow, Quantity, Report } from '../../core/report.ts';
import type { MatchReason } from '../../core/stories/story.ts';
import type { ArticleHead } from '../../core/report.ts';

/** A report as text for a terminal: the article, who else reported it and why, the figures that differ. */
export function reportText(report: Report): string {
  const differing = report.quantities.filter(({ verdict }) => verdict !== 'same');
  const agreeing = report.quantities.filter(({ verdict }) => verdict === 'same');
  return [
    titled(report.article),
    credits(report.article),
    '',
    ...(report.figuresRead ? [] : ['Not in English: no figure is read.', '']),
    heading(`Also reported by ${report.coverage.length}, of ${report.voices} origins`),
    ...report.coverage.flatMap(coverageLines),
    heading(`Figures that differ: ${differing.length} of ${report.figures.length}`),
    ...differing.flatMap(quantityLines),
    heading(`Figures that agree: ${agreeing.length}`),
    ...agreeing.flatMap(quantityLines),
  ].join('\n');
}

const heading = (words: string) => `\n${words}\n${'─'.repeat(words.length)}`;

const titled = ({ title }: ArticleHead) => title;

const credits = ({ outlet, credit, published, origin }: ArticleHead) =>
  [outlet ?? 'unnamed outlet', credit, published?.slice(0, 10), origin && ORIGIN[origin.kind]]
    .filter((part) => part !== undefined)
    .join(' · ');

const ORIGIN = { seed: 'our digest', saved: 'kept', feed: 'feed', pack: 'pack' } as const;

const coverageLines = ({ article, score, reasons }: CoverageRow) => [
  `  ${credits(article)}`,
  `    ${article.title}`,
  `    ${score.toFixed(2)}: ${reasons.map(reasonWords).join('; ')}`,
];

function reasonWords(reason: MatchReason): string {
  switch (reason.kind) {
    case 'same-day':
      return 'the same day';
    case 'near-day':
      return `${reason.days} days apart`;
    case 'copy':
      return `${Math.round(reason.share * 100)} % of the text is the same`;
    case 'names':
    case 'places':
    case 'words':
    case 'numbers':
      return `${reason.kind} ${reason.values.join(', ')}`;
  }
}

const quantityLines = ({ what, verdict, claims }: Quantity) => [
  `  ${verdict.toUpperCase()}: ${what}`,
  ...claims.flatMap(claimLines),
  '',
];

function claimLines(claim: Claim): string[] {
  const { sentence, mark, figure, here, article, verdict, because, digest } = claim;
  const said = sentence.slice(mark.start, mark.end);
  const shown = digest ? sentence : `“${sentence}”`;
  return [
    `    ${here ? 'this page' : credits(article)}: ${said}${here ? '' : ` (${verdict}, ${because})`}`,
    `      ${shown}`,
    ...(figure.source ? [`      source: ${figure.source.name}`] : []),
  ];
}

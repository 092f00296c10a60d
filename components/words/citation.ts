import { i18n } from '#i18n';
import type { ArticleHead, Claim, Quantity } from '../../core/report.ts';
import { publishedOn } from './dates.ts';
import { sentenceCase } from './locale.ts';
import { creditedOutlet } from './outlets.ts';

export type CitationForm = 'text' | 'markdown';

/** What each outlet says of one quantity, with outlet, date and address, to paste elsewhere. */
export function citation({ what, claims }: Quantity, form: CitationForm): string {
  const write = form === 'markdown' ? asMarkdown : asText;
  const title = sentenceCase(what);
  return [form === 'markdown' ? `**${escaped(title)}**` : title, ...claims.map(write)].join('\n\n');
}

function asText(claim: Claim): string {
  const words = claim.digest ? claim.sentence : i18n.t('citation.quoted', [claim.sentence]);
  return `${words}\n— ${attribution(claim).join(', ')}`;
}

function asMarkdown(claim: Claim): string {
  const { sentence, mark } = claim;
  const marked = [
    escaped(sentence.slice(0, mark.start)),
    `**${escaped(sentence.slice(mark.start, mark.end))}**`,
    escaped(sentence.slice(mark.end)),
  ].join('');
  const [outlet = '', ...rest] = attribution(claim);
  const address = addressOf(claim.article);
  const named = address ? `[${escaped(outlet)}](<${address}>)` : escaped(outlet);
  const facts = rest.filter((fact) => fact !== address).map(escaped);
  return `> ${marked.replaceAll(/\s+/g, ' ')}\n>\n> — ${[named, ...facts].join(', ')}`;
}

/** Who, whose words, when, by which source, where. */
const attribution = ({ article, digest, figure }: Claim): string[] =>
  [
    creditedOutlet(article),
    digest ? i18n.t('citation.digest') : undefined,
    publishedOn(article),
    figure.source && i18n.t('claim.source', [figure.source.name]),
    addressOf(article),
  ].filter((fact) => fact !== undefined);

/** An address that could close the brackets around it is written so that it cannot. */
const addressOf = ({ url }: ArticleHead) =>
  url && URL.canParse(url)
    ? new URL(url).href.replaceAll('<', '%3C').replaceAll('>', '%3E')
    : undefined;

/** What Markdown would read as markup is kept as it stands. */
const escaped = (text: string) =>
  text.replaceAll(/[\\`*_{}[\]()<>#+\-.!|~&]/g, (sign) => `\\${sign}`);

import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { extract } from '../../page/extract.ts';
import cases from '../cases/page-bylines.json' with { type: 'json' };

interface Row {
  readonly head?: string;
  readonly body?: string;
  readonly top?: string;
  readonly bottom?: string;
  readonly names: readonly string[];
}
const rows: readonly Row[] = cases.rows;

const text = [
  'The harbour of Kallorn stayed closed on Saturday after a ferry ran aground in fog.',
  'Rescuers brought 214 people ashore, the coast guard said, and nobody was badly hurt.',
  'The operator said that the ship would be towed to Serat once the tide allowed it.',
  'It was built in 1994 and had been inspected in spring, the port authority added.',
];

const pageOf = ({ head = '', body = '', top = '', bottom = '' }: Row) =>
  `<html lang="en"><head><meta property="og:site_name" content="The Ledger">${head}</head>
  <body class="${body}"><h1>Ferry runs aground off Kallorn</h1>${top}
  <div class="story-body">${text.map((one) => `<p>${one} ${one.replace('The', 'A')}</p>`).join('')}</div>
  ${bottom}</body></html>`;

it.each(rows.map((row) => [JSON.stringify({ ...row, names: undefined }), row] as const))(
  '%s',
  (_, row) => {
    const reading = extract(parseHTML(pageOf(row)).document, {
      url: 'https://ledger.example/n/1',
      now: Date.parse('2025-07-13T09:00:00Z'),
    });
    if (reading.kind !== 'article') throw new Error(reading.because);
    expect(reading.article.byline ?? []).toEqual(row.names);
  },
);

import { readAddressDate } from '../dates/address.ts';
import { readMachineDate } from '../dates/machine.ts';
import { isPlausible, type Moment } from '../dates/moment.ts';
import { readRelativeDate } from '../dates/relative.ts';
import { readWrittenDate } from '../dates/written.ts';
import { firstFact, type Reader, type Seen } from '../fact.ts';
import { textsOf, typesOf, type LdNode } from '../json-ld.ts';
import type { Read } from './read.ts';
import { datedElements, datedLines } from './date-lines.ts';

type Dated = Omit<Read, 'authors' | 'tail'>;

/** When it was published, never when it was changed while the page says both. */
export const readPublished = (read: Dated) =>
  firstFact('published', publishedReaders, read, ({ iso, precision }) =>
    isPlausible({ iso, precision }, read.now),
  );

export const readModified = (read: Dated) =>
  firstFact('modified', modifiedReaders, read, (moment) => isPlausible(moment, read.now));

/** Any way of writing a moment, machine's before man's. */
export const readDate = (value: string, { place, now }: Dated): Moment | undefined =>
  readMachineDate(value) ??
  readWrittenDate(value, place) ??
  readRelativeDate(value, now, place.language);

function* seen(values: Iterable<string>, read: Dated, saw = ''): Generator<Seen<Moment>> {
  for (const value of values) {
    const moment = readDate(value, read);
    if (moment) yield { value: moment, saw: `${saw}${value}` };
  }
}

const ofNodes = (
  name: string,
  key: string,
  nodesOf: (read: Dated) => readonly LdNode[],
): Reader<Moment, Dated> => ({
  name,
  *read(read) {
    for (const node of nodesOf(read)) yield* seen(textsOf(node[key]), read, `${key}: `);
  },
});

const article = ({ ldArticle }: Dated) => (ldArticle ? [ldArticle] : []);
const pages = ({ ld }: Dated) =>
  ld.filter((node) =>
    typesOf(node).some((type) =>
      /(?:WebPage|ItemPage|VideoObject|Report|CreativeWork)$/.test(type),
    ),
  );

const ofMeta = (names: readonly string[]): Reader<Moment, Dated> => ({
  name: 'meta',
  *read(read) {
    for (const name of names) yield* seen(read.meta.get(name) ?? [], read, `${name}: `);
  },
});

const PUBLISHED_META =
  `article:published_time og:article:published_time og:published_time datepublished article.published
  article:published published_time publishdate publish-date publish_date publication_date publicationdate pubdate
  article_date_original originalpublicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime
  bt:pubdate ptime display_date article_date article.created article:post_date dc.date.issued dcterms.issued dcterms.available
  dc.date.created dcterms.created prism.publicationdate citation_publication_date citation_online_date datecreated
  date_published published release_date og:release_date video:release_date rnews:datepublished dc.date dcterms.date date
  shareaholic:article_published_time weibo:article:create_at apub:time iso-8601-publish-date dcsext.articlefirstpublished`.split(
    /\s+/,
  );
const MODIFIED_META =
  `article:modified_time og:updated_time datemodified lastmod last-modified modified dcterms.modified dc.date.modified
  article:modified article_date_updated revision_date updated_time shareaholic:article_modified_time iso-8601-modified-date
  cxenseparse:recs:modtime`.split(/\s+/);

const markup: Reader<Moment, Dated> = {
  name: 'marked in the page',
  *read(read) {
    const selector =
      '[itemprop~="datePublished" i], time[pubdate], [property="datePublished" i], [property="schema:datePublished" i], time.published, time.entry-date, abbr.published';
    for (const element of read.document.querySelectorAll(selector)) {
      const values = ['datetime', 'content', 'title'].map(
        (name) => element.getAttribute(name) ?? '',
      );
      yield* seen([...values, element.textContent ?? ''].filter(Boolean), read);
    }
  },
};

const lines: Reader<Moment, Dated> = {
  name: 'date line near the headline',
  read: (read) => datedLines(read),
};
const elements: Reader<Moment, Dated> = {
  name: 'element named for a date',
  read: (read) => datedElements(read),
};
const address: Reader<Moment, Dated> = {
  name: 'address',
  *read({ url, document }) {
    const canonical =
      document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
    for (const one of [url, canonical]) {
      const value = readAddressDate(one);
      if (value) yield { value, saw: one };
    }
  },
};

/** "Kim meets Lavrov – DW – 07/13/2025". */
const inTitle: Reader<Moment, Dated> = {
  name: 'title',
  *read({ document, place }) {
    const title = document.querySelector('title')?.textContent ?? '';
    const found = /[–—|-]\s*[\d./-]{8,10}\s*$/.test(title) && readWrittenDate(title, place);
    if (found) yield { value: { iso: found.iso, precision: found.precision }, saw: title };
  },
};

const asAbout = (reader: Reader<Moment, Dated>): Reader<Moment, Dated> => ({
  name: `${reader.name} (modified)`,
  *read(read) {
    for (const { value, saw } of reader.read(read))
      yield { value: { iso: value.iso.slice(0, 10), precision: 'about' }, saw };
  },
});

const ldPublished = ofNodes('json-ld article', 'datePublished', article);
const ldModified = ofNodes('json-ld article', 'dateModified', article);
const metaModified = ofMeta(MODIFIED_META);

const publishedReaders: readonly Reader<Moment, Dated>[] = [
  ldPublished,
  ofMeta(PUBLISHED_META),
  markup,
  ofNodes('json-ld page', 'datePublished', pages),
  inTitle,
  lines,
  address, // coarser than a line, surer than what is far from the headline
  elements,
  ofNodes('json-ld created', 'dateCreated', article),
  ofNodes('json-ld upload', 'uploadDate', pages),
  asAbout(ldModified),
  asAbout(metaModified),
];

const modifiedReaders: readonly Reader<Moment, Dated>[] = [
  ldModified,
  metaModified,
  {
    name: 'marked in the page',
    *read(read) {
      for (const element of read.document.querySelectorAll('[itemprop~="dateModified" i]'))
        yield* seen(
          [
            element.getAttribute('datetime') ??
              element.getAttribute('content') ??
              element.textContent ??
              '',
          ],
          read,
        );
    },
  },
];

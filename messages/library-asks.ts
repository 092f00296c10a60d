import { isRecord, listOf, oneOf, present, textOf } from '../core/border/values.ts';
import type { LibraryQuery } from '../core/library.ts';
import { type Asks, fields, nothing, parseReadingId as parseName } from './fields.ts';
import { type LibraryProtocol, MOST_IDS } from './library-protocol.ts';

const LONGEST = 300;
const name = (raw: unknown) => textOf(raw, LONGEST);
const ids = (raw: unknown) => listOf(raw, MOST_IDS, name);
const day = (raw: unknown) =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : undefined;

const listing = fields((raw) => {
  const query = parseQuery(raw['query']);
  return query && { query };
});

export const libraryAsks: Asks<LibraryProtocol> = {
  list: listing,
  listBeginning: listing,
  shelves: nothing,
  heads: fields((raw) => ({ ids: ids(raw['ids']) })),
  stories: fields((raw) => ({ ids: ids(raw['ids']) })),
  edits: fields((raw) => {
    const id = name(raw['id']);
    return id ? { id } : undefined;
  }),
  forgetMany: fields((raw) => {
    const batch = parseName(raw['batch']);
    return batch ? { batch, ids: ids(raw['ids']) } : undefined;
  }),
  bringBack: fields((raw) => {
    const batch = parseName(raw['batch']);
    return batch ? { batch } : undefined;
  }),
};

function parseQuery(raw: unknown): LibraryQuery | undefined {
  if (!isRecord(raw)) return undefined;
  const sort = oneOf(raw['sort'], ['newest', 'oldest', 'outlet'] as const);
  if (!sort) return undefined;
  const filters = present({
    origin: oneOf(raw['origin'], ['seed', 'saved', 'feed', 'pack'] as const),
    pack: name(raw['pack']),
    feed: textOf(raw['feed'], 4_000),
    outlet: name(raw['outlet']),
    from: day(raw['from']),
    to: day(raw['to']),
    story: name(raw['story']),
    words: name(raw['words']),
  });
  return { sort, ...filters };
}

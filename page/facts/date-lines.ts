import { around, type Block } from '../blocks.ts';
import { isJunkPlace } from '../body/junk.ts';
import { readMachineDate } from '../dates/machine.ts';
import type { Moment } from '../dates/moment.ts';
import { readRelativeDate } from '../dates/relative.ts';
import { readWrittenDate } from '../dates/written.ts';
import type { Seen } from '../fact.ts';
import type { Read } from './read.ts';

type Dated = Omit<Read, 'authors' | 'tail'>;

const LONGEST_LINE = 180;
const SAYS_MODIFIED =
  /\b(?:updated?|modified|last (?:edited|changed)|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|обновлено|zaktualizowano)\b/i;
const SAYS_PUBLISHED =
  /\b(?:published|posted|first published|created|issued|publi|veröffentlicht|erstellt|stand|pubblicato|gepubliceerd|опубликован\w*)\b/i;

/** Dates in the lines around the headline, those that say "published" first, those that say "updated" last. */
export function* datedLines(read: Dated): Generator<Seen<Moment>> {
  const found = read.headBlocks
    .filter((block) => block.text.length <= LONGEST_LINE)
    .flatMap((block) => datesOf(block, read));
  yield* found.toSorted((a, b) => rank(a) - rank(b));
}

/** "Published", nothing said, "updated". */
const rank = ({ saw }: Seen<Moment>) =>
  SAYS_PUBLISHED.test(saw) ? 0 : SAYS_MODIFIED.test(saw) ? 2 : 1;

const NAMED =
  /\b(?:date|time|timestamp|published|pubdate|posted|publish|dateline|meta|byline|datum|fecha|data)\b|date|publish/;

/** Dates anywhere in the page in boxes named for one, outside lists of other articles. */
export function* datedElements(read: Dated): Generator<Seen<Moment>> {
  const named = read.blocks.filter(
    (block) =>
      block.text.length <= LONGEST_LINE &&
      (block.times.length > 0 ||
        NAMED.test(block.box.names) ||
        NAMED.test(block.box.parent?.names ?? '')) &&
      !isJunkPlace(block, read.junk) &&
      ![...around(block)].some(({ tag }) => tag === 'nav' || tag === 'footer' || tag === 'aside'),
  );
  yield* named.slice(0, 20).flatMap((block) => datesOf(block, read));
}

function datesOf({ text, times }: Block, read: Dated): Seen<Moment>[] {
  const machine = times.map((time) => readMachineDate(time) ?? readWrittenDate(time, read.place));
  const written = publishedPart(text, read) ?? readWrittenDate(text, read.place);
  const relative = readRelativeDate(text, read.now, read.place.language);
  return [...machine, written, relative]
    .filter((moment) => moment !== undefined)
    .map(({ iso, precision }) => ({ value: { iso, precision }, saw: text || times.join(' ') }));
}

/** "Updated July 14, 2025 – first published July 13, 2025": the day after the word counts. */
function publishedPart(text: string, { place }: Dated) {
  const at = text.search(SAYS_PUBLISHED);
  return at > 0 ? readWrittenDate(text.slice(at), place) : undefined;
}

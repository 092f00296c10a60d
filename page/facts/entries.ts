import type { LiveEntry } from '../../core/page-reading.ts';
import { holds, type Box } from '../blocks.ts';
import { inside, isHeading, type Draft } from '../body/draft.ts';
import { readMachineDate } from '../dates/machine.ts';
import { readRelativeDate } from '../dates/relative.ts';
import { readWrittenDate } from '../dates/written.ts';
import { typesOf } from '../json-ld.ts';

const FEWEST = 3;
const NAMED = /live|blog|update|entry|post|event|block|ticker|timeline|moment/;

/** The entries of a live blog: boxes of one kind, each with a time of its own. */
export function entriesOf(draft: Draft): LiveEntry[] {
  const kinds = Map.groupBy(timedBoxes(draft), ({ kind }) => kind);
  const isLive = draft.scene.ld.some((node) => typesOf(node).includes('LiveBlogPosting'));
  const [most = []] = [...kinds.values()].toSorted((a, b) => b.length - a.length);
  const named = most.filter(({ names }) => isLive || NAMED.test(names));
  const entries = named.flatMap((box) => entryOf(box, draft) ?? []);
  return entries.length >= FEWEST ? entries : [];
}

/** The outermost boxes, inside the article's, around text and one time. */
function timedBoxes(draft: Draft): Box[] {
  const timed = draft.scene.blocks.filter(
    (block) => holds(draft.box, block) && isTimed(block.times, block.text),
  );
  const counts = new Map<Box, number>();
  for (const block of timed)
    for (const box of inside(block, draft.box)) counts.set(box, (counts.get(box) ?? 0) + 1);
  const single = [...counts]
    .filter(([box, count]) => count === 1 && holdsText(box, draft))
    .map(([box]) => box);
  return single.filter((box) => box.parent === undefined || !single.includes(box.parent));
}

const isTimed = (times: readonly string[], text: string) =>
  times.length > 0 || (text.length <= 40 && /^\D{0,12}\d{1,2}[:.h]\d{2}\b/.test(text));

const holdsText = (box: Box, { blocks }: Draft) => blocks.some((block) => holds(box, block));

function entryOf(box: Box, draft: Draft): LiveEntry | undefined {
  let start = 0;
  for (const block of draft.blocks) {
    if (holds(box, block)) return { ...momentIn(box, draft), ...titleIn(box, draft), start };
    start += block.text.length + 2;
  }
  return undefined;
}

function momentIn(box: Box, { scene }: Draft) {
  const timed = scene.blocks.find((block) => holds(box, block) && isTimed(block.times, block.text));
  const moment =
    timed?.times.map(readMachineDate).find(Boolean) ??
    readWrittenDate(timed?.text ?? '', scene.place) ??
    readRelativeDate(timed?.text ?? '', scene.now, scene.place.language);
  return moment ? { at: moment.iso } : {};
}

function titleIn(box: Box, { blocks }: Draft) {
  const title = blocks.find((block) => holds(box, block) && isHeading(block));
  return title ? { title: title.text } : {};
}

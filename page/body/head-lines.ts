import { readWrittenDate } from '../dates/written.ts';
import { dropping, isHeading } from './draft.ts';
import { prose } from './prose.ts';

const NEAR = 6;
const LONGEST = 110;
const BY =
  /^(?:by|von|par|por|di|door|av|af|autor(?:in)?|text|words|story|reporting)[:\s]\s*\p{Lu}[^.!?]*$/iu;
const CLOCK = /^\W*\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?\W*$/i;

/** Times by themselves, as live blogs print them above each entry. */
export const dropClocks = dropping('time', ({ block }) => CLOCK.test(block.text));

/** Between headline and text: who wrote it and when. */
export const dropHeadLines = dropping('byline', ({ block, at, scene }) => {
  if (at >= NEAR || block.text.length > LONGEST || prose(block) > 0 || isHeading(block))
    return false;
  return BY.test(block.text) || isMostlyDate(block.text, scene.place);
});

function isMostlyDate(text: string, place: Parameters<typeof readWrittenDate>[1]): boolean {
  const found = readWrittenDate(text, place);
  return found !== undefined && text.length - found.said.length <= 40;
}

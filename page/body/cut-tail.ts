import type { Block } from '../blocks.ts';
import { isHeading, removal, type Draft, type Refiner } from './draft.ts';
import { prose } from './prose.ts';

/** What pages put under their articles, by the line that opens it. */
const OPENS =
  /^\W*(?:about the authors?|about the writers?|comments?(?: \(\d+\))?|no comments yet|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|related(?: (?:articles?|stories|news|coverage|content|posts?|reading|topics?))?|(?:more|also|other|further) (?:stories|articles|news|reading|coverage)(?: .{0,40})?|more (?:from|on|about|like|in) .{2,50}|most (?:read|popular|viewed|shared)|recommended(?: .{0,30})?|read (?:more|next|also)(?: .{0,30})?|you (?:may|might) (?:also )?like.{0,20}|up next|what to read next|trending(?: .{0,20})?|latest (?:news|stories|articles)|popular (?:stories|now|posts)|editors?['’]?s? picks?|sponsored content|around the web|try our ai features|explore what .{2,40} can do for you|download (?:the|our) .{0,30}app.{0,20}|newsletters?|sign up .{0,60}|hashtags|tags|share this .{0,20}|mehr zum thema|das könnte sie auch interessieren.{0,5}|lesen sie auch|kommentare?|sur le même sujet|lire aussi|à lire aussi|commentaires|noticias relacionadas|más noticias|te puede interesar|comentarios|leggi anche|articoli correlati|commenti|leia (?:também|mais)|notícias relacionadas|lees (?:ook|meer)|читайте также|по теме|комментарии|czytaj (?:też|także|więcej)|関連記事|あわせて読みたい|おすすめ記事|相关阅读|相关新闻|延伸閱讀|관련기사|اقرأ أيضا|مواضيع ذات صلة)\W*$/iu;

const LONGEST = 90;
/** Of the running text, what must stand above the line and what may stand below. */
const LEAST_ABOVE = 0.45;

/** The article ends where its page goes on with something else. */
export const cutTail: Refiner = (draft) => {
  const { blocks } = draft;
  const all = blocks.reduce((sum, block) => sum + prose(block), 0);
  let above = 0;
  for (const [at, block] of blocks.entries()) {
    if (opens(block) && above >= all * LEAST_ABOVE) return cutAt(draft, at);
    above += prose(block);
  }
  return draft;
};

/** A label: a heading, or a short line that is no sentence. */
const opens = (block: Block) =>
  block.text.length <= LONGEST &&
  OPENS.test(block.text) &&
  (isHeading(block) || prose(block) === 0);

const cutAt = (draft: Draft, at: number): Draft => ({
  ...draft,
  blocks: draft.blocks.slice(0, at),
  removed: [
    ...draft.removed,
    ...draft.blocks.slice(at).map((block) => removal(block, 'below the article')),
  ],
});

import type { Draft } from '../body/draft.ts';
import { textsOf } from '../json-ld.ts';

const ASKS_TO_PAY =
  /\b(?:(?:subscribe|sign in|log in|register|join)\b.{0,40}\bto (?:continue|keep|read|unlock|access)|to (?:continue|keep) reading|continue reading (?:this|the|with|for|by)|already (?:a |an )?(?:subscriber|subscribed|member)|(?:this|the) (?:article|content|story|post) is (?:for|only for|reserved for|exclusive to|available (?:only )?to) (?:our )?(?:paying |paid |premium )?(?:subscribers|members)|subscribers? only|unlock (?:this|the) (?:article|story)|weiterlesen mit|jetzt weiterlesen|mit .{1,30} weiterlesen|nur für abonnenten|réservé aux abonnés|la suite est réservée|il vous reste .{1,20} à lire|solo para suscriptores|exclusivo para suscriptores|riservato agli abbonati|exclusivo para assinantes|alleen voor abonnees)\b/i;
const LONGEST_REQUEST = 400;
/** Beyond this a page that asks for money has shown the article. */
const LONGEST_SAMPLE = 3_500;
const BELOW = 12;

/** What the page says that shows that the text goes on for subscribers; '' where nothing does. */
export function truncationIn(draft: Draft): string {
  const shown = draft.blocks.reduce((sum, { text }) => sum + text.length, 0);
  const short = wordCountSays(draft, shown);
  if (short) return short;
  return shown > LONGEST_SAMPLE ? '' : requestBelow(draft);
}

/** Whether the page itself says that the text is not free and stops. */
export const isWalled = (draft: Draft) => truncationIn(draft) !== '';

function wordCountSays({ blocks, scene }: Draft, shown: number): string {
  const told = Number(textsOf(scene.ldArticle?.['wordCount'])[0]);
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const isPaid = /^false$/i.test(String(scene.ldArticle?.['isAccessibleForFree']));
  return isPaid && told > 150 && words < told * 0.6 && shown > 0
    ? `wordCount ${told}, shown ${words}`
    : '';
}

/** A line that asks to pay, at the end of what was kept or just below. */
function requestBelow({ blocks, removed, scene }: Draft): string {
  const last = blocks.at(-1);
  const at = last ? scene.blocks.indexOf(last) : -1;
  const first = blocks[0] ? scene.blocks.indexOf(blocks[0]) : 0;
  const below = scene.blocks.slice(at + 1, at + 1 + BELOW);
  const between = removed
    .map(({ block }) => block)
    .filter((block) => scene.blocks.indexOf(block) > first);
  const asking = [...between, ...below].find(
    ({ text }) => text.length <= LONGEST_REQUEST && ASKS_TO_PAY.test(text),
  );
  return asking?.text ?? '';
}

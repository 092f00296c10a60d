import { bare } from '../plain.ts';
import { hostOf } from './host.ts';
import { agencyOf } from './credit.ts';

const LEAD =
  /^[^\p{L}\p{N}]*(?:(?:written|reported|posted|published|story|words|text|analysis|opinion|review|guest post|article|report|reporting|contributed|autor(?:en|a|in)?|author|auteur|foto|texte?)\s*(?:by|von|par|por|de)?\s*[:|]?\s*)?(?:\b(?:by|von|par|por|di|door|av|af|przez|de)\b\s*[:|]?\s+|بقلم\s*:?\s*)?/iu;
const SPLIT =
  /\s*(?:,(?!\s*(?:jr|sr|ii|iii|iv)\b)|[;|/•·،\n]|&|\band\b|\bund\b|\bet\b|\by\b(?=\s+\p{Lu})|\bwith\b|\bmit\b|\bavec\b|\s[-–—]\s)\s*/iu;
const HANDLE =
  /\s*[(<[]?@\w{2,30}[)>\]]?|\s*[\w.+-]+@[\w-]+\.[\w.]+|\bfollow\b.*$|\btwitter\b.*$/gi;
const ROLE =
  /\b(?:editor|reporter|correspondent|writer|columnist|contributor|staff|journalist|producer|photographer|bureau|desk|team|newsroom|news|media|press|service|services|agency|agencies|online|digital|editorial|admin|administrator|webmaster|redaktion|redaccion|redazione|rédaction|politics|business|sports?|world|national|senior|chief|assistant|associate|deputy|professor|director|minister|freelance|guest|analyst|fellow|updated|published|posted|image|photo|video|read|share|comments?|subscribe|magazine|daily|times|herald|tribune|gazette|university|institute|college|author|profile|view|more|stories|articles|today|ago|hours?|minutes?|inc|llc|ltd|gmbh|corp|group|publishing|verlag|holdings|nast|gannett|hearst|privacy|cookies?|copyright|rights|images|follow|newsletter)\b/iu;
/** "Jane Doe in Berlin on 1 June": what follows is no name. */
const WHERE_AND_WHEN = /\s+(?:in|on|at|for|from|updated|published|is an?|covers|aus|dans|à)\s.*$/iu;
const DATE = /\d/;
/** The date that stands behind a name, with nothing between: two words at least are the name's, or letters without spaces. */
const DATED =
  /(?<=\p{L}\s+[\p{L}.'’-]+)\s+(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+)?\d.*$|(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])\s*\d{4}.*$/iu;
/** "ByJane Doe": the word stood in an element of its own. */
const GLUED = /^\s*(?:[Bb]y:?\s*)+(?=\p{Lu}\p{Ll}|\p{Lu}{2})/u;

/** People, out of a byline as printed: no "By", no posts, outlets, agencies, handles, dates. */
export function namesOf(
  said: readonly string[],
  outlet: string | undefined,
  url: string,
): string[] {
  return distinct(
    said
      .map((one) => one.replace(HANDLE, ' ').trim())
      .filter((one) => !ADDRESS.test(one))
      .flatMap(split)
      .filter((name) => isPerson(name, outlet, url)),
  );
}

/** A desk that signs where no person does: "Staff", "Newsroom". An agency is a credit. */
export function desksOf(said: readonly string[]): string[] {
  const names = said
    .filter((one) => !ADDRESS.test(one.trim()))
    .map((one) => one.replace(LEAD, '').trim())
    .filter((one) => one.length <= 50 && !DATE.test(one) && DESK.test(one) && !agencyOf(one));
  return distinct(names).slice(0, 1);
}

const ADDRESS = /^https?:|^www\.|\.com\b|@\w+\.\w/i;
const DESK =
  /\b(?:staff|newsroom|desk|team|bureau|editors?|editorial board|redaktion|rédaction|redacción|redazione|correspondent|reporters?)\b/iu;

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(bare(name)) && seen.add(bare(name))).slice(0, 12);
}

function split(said: string): string[] {
  const clean = said.replace(GLUED, '').replace(LEAD, '').trim();
  return clean.split(SPLIT).map((part) =>
    cased(
      part
        .replace(LEAD, '')
        .replace(WHERE_AND_WHEN, '')
        .replace(DATED, '')
        .replace(/\s*\([^)]*\)/g, '')
        .replace(/^[\s"'.:]+|[\s"':]+$/g, ''),
    ),
  );
}

/** JANE DOE → Jane Doe: headlines of bylines are set in capitals. */
const cased = (name: string) =>
  /\p{Ll}/u.test(name) || !/\s/.test(name)
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());

const SPACELESS = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

function isPerson(name: string, outlet: string | undefined, url: string): boolean {
  const words = name.split(/\s+/);
  if (name.length < 2 || name.length > 50 || words.length > 5) return false;
  if (DATE.test(name) || !/\p{L}{2}/u.test(name)) return false;
  if (agencyOf(name) || isOutlet(name, outlet, url)) return false;
  if (ROLE.test(name)) return false;
  return (
    SPACELESS.test(name) || /^[\p{Lu}\p{Lo}'’]|^(?:de|van|von|al|el|bin|da|di|le|la)\b/u.test(name)
  );
}

function isOutlet(name: string, outlet: string | undefined, url: string): boolean {
  const said = bare(name).replace(/^the /, '');
  const own = bare(outlet ?? '').replace(/^the /, '');
  const label = hostOf(url).split('.').slice(0, -1).join('');
  return said === own || said.replace(/ /g, '') === label;
}

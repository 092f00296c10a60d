/** One thing that a page describes in JSON-LD. */
export type LdNode = Readonly<Record<string, unknown>>;

const MOST_NODES = 3_000;
const LONGEST_BLOCK = 3_000_000;

/** Every described thing in the page, outer before inner, references by `@id` resolved one step. */
export function readJsonLd(document: Document): readonly LdNode[] {
  const nodes = [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap((script) =>
    flatten(parse(script.textContent ?? '')),
  );
  const byId = new Map(nodes.filter(isDescribed).map((node) => [node['@id'], node]));
  return nodes.filter((node) => node['@type']).map((node) => resolved(node, byId));
}

const isDescribed = (node: LdNode) =>
  typeof node['@id'] === 'string' && Object.keys(node).length > 1;

function parse(source: string): unknown {
  if (source.length > LONGEST_BLOCK) return undefined;
  const json = source.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g,
    '',
  );
  return attempt(json) ?? attempt(mended(json));
}

function attempt(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // broken blocks are common; other readers remain
  }
}

/** What templates get wrong most: raw line breaks inside strings, commas before a closing bracket. */
const mended = (json: string) =>
  json
    // oxlint-disable-next-line no-control-regex -- raw control characters are the defect
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/;\s*$/, '');

function flatten(root: unknown): LdNode[] {
  const found: LdNode[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    else if (isNode(value)) {
      found.push(value);
      queue.push(...Object.values(value).filter((part) => typeof part === 'object'));
    }
  }
  return found;
}

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function resolved(node: LdNode, byId: ReadonlyMap<unknown, LdNode>): LdNode {
  const lookUp = (value: unknown): unknown =>
    isNode(value) && typeof value['@id'] === 'string' && !value['name']
      ? (byId.get(value['@id']) ?? value)
      : value;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(lookUp) : lookUp(value),
    ]),
  );
}

/** Of a value that may be text, a thing with a name, or a list of either. */
export const textsOf = (value: unknown, key = 'name'): string[] =>
  (Array.isArray(value) ? value.slice(0, 50) : [value]).flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (typeof one === 'number') return [String(one)];
    return isNode(one) ? textsOf(one[key], key) : [];
  });

export const typesOf = (node: LdNode): string[] => textsOf(node['@type']);

/** A file's head and body. A key that is empty or `null` is kept as `undefined`: it was considered. */
export interface Matter {
  readonly head: ReadonlyMap<string, string | undefined>;
  readonly body: string;
}

const FENCED = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** Reads `key: value` lines between two `---` lines. Values are plain text to the end of the line. */
export function parseFrontMatter(file: string): Matter {
  const [, head, body] = FENCED.exec(file.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || body === undefined)
    throw new Error('must begin with front matter between two lines of ---');
  return { head: new Map(head.split('\n').map(entry)), body };
}

function entry(line: string): [string, string | undefined] {
  const colon = line.indexOf(':');
  if (colon < 1) throw new Error(`front matter line without a key: ${line}`);
  const value = line.slice(colon + 1).trim();
  return [line.slice(0, colon).trim(), value === '' || value === 'null' ? undefined : value];
}

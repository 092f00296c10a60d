const DECLARED = /^(?:\uFEFF)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** The encoding by the server's word, else by the file's own, else UTF-8; a name that nobody knows is none. */
export function charsetOf(contentType: string | null, bytes: Uint8Array): string {
  const [, served] = /\bcharset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '') ?? [];
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, declared] = DECLARED.exec(beginning) ?? [];
  return [served, declared].find((name) => name !== undefined && isKnown(name)) ?? 'utf-8';
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

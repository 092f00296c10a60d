/**
 * One third of the events is never looked at while building. The rule, fixed before the first label was read:
 * events whose name begins with a topic number (ECB+: "24ecb Harry Winston heist") are untouched where the number
 * leaves 2 when divided by 3; labels that came later say it themselves (`part`), by the rule written down beside them; of
 * all others, those whose name hashes (FNV-1a, 32 bit) to 2 modulo 3.
 */
export function isUntouched({ event, part }: { event: string; part?: string }): boolean {
  if (part) return part !== 'build';
  const topic = /^\d+/.exec(event)?.[0];
  return (topic ? Number(topic) : hash(event)) % 3 === 2;
}

/** FNV-1a, 32 bit. */
export function hash(words: string): number {
  let sum = 2166136261;
  for (const letter of words) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum;
}

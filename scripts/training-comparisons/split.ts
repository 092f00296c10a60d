/**
 * One third of the events is never looked at while building. The rule, fixed before the first label was read:
 * events whose name begins with a topic number (ECB+: "24ecb Harry Winston heist") are untouched where the number
 * leaves 2 when divided by 3, whatever the file says; other labels say it themselves (`part`), by the rule written
 * down beside them; of all others, those whose name hashes (FNV-1a, 32 bit) to 2 modulo 3.
 */
export function isUntouched({ event, part }: { event: string; part?: string }): boolean {
  const topic = /^\d+(?=ecb)/.exec(event)?.[0];
  if (topic) return Number(topic) % 3 === 2;
  return part ? part !== 'build' : hash(event) % 3 === 2;
}

/** FNV-1a, 32 bit. */
export function hash(words: string): number {
  let sum = 2166136261;
  for (const letter of words) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum;
}

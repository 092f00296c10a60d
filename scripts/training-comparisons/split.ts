/**
 * One third of the events is not looked at while building: whole events, the same third for reading figures as for
 * comparing them. Labels say it themselves (`part`, tests/gold); of all others, those are untouched whose name hashes
 * (FNV-1a, 32 bit) to 0 modulo 3.
 */
export function isUntouched({ event, part }: { event: string; part?: string }): boolean {
  return part ? part !== 'build' : hash(event) % 3 === 0;
}

/** FNV-1a, 32 bit. */
export function hash(words: string): number {
  let sum = 2166136261;
  for (const letter of words) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum;
}

import type { Evidence } from '../../core/page-reading.ts';
import type { Block } from '../blocks.ts';
import type { Scene } from '../scene.ts';
import { byDefault, bySemantics, isInCandidate, type Candidate } from './candidates.ts';
import { isJunkPlace } from './junk.ts';
import { prose } from './prose.ts';

export interface Choice {
  readonly candidate: Candidate;
  /** What Readability would keep, whoever was chosen. */
  readonly readable: ReadonlySet<Block>;
  readonly evidence: Evidence;
}

/** Coverage counts twice: what is missing cannot be refined back. */
const WEIGHT = { coverage: 2, purity: 0.8, agreement: 1, named: 0.35 };

/** The box most likely to hold the article and little else. */
export function choose(scene: Scene, readable: Candidate | undefined): Choice | undefined {
  const candidates = [...(readable ? [readable] : []), ...bySemantics(scene), ...byDefault(scene)];
  const kept = readable?.kept ?? new Set<Block>();
  const rated = rate(candidates, scene, kept);
  const best = rated.reduce<Rated | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  );
  if (!best) return undefined;
  const saw = rated
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 4)
    .map(say)
    .join('; ');
  return {
    candidate: best.candidate,
    readable: kept,
    evidence: { fact: 'text', reader: best.candidate.name, saw },
  };
}

interface Rated {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: Readonly<Record<keyof typeof WEIGHT, number>>;
}

const say = ({ candidate, score, parts }: Rated) =>
  `${candidate.name} ${score.toFixed(2)} (${Object.entries(parts)
    .map(([name, part]) => `${name} ${part.toFixed(2)}`)
    .join(', ')})`;

function rate(
  candidates: readonly Candidate[],
  { blocks, junk }: Scene,
  kept: ReadonlySet<Block>,
): Rated[] {
  const own = blocks.filter((block) => !isJunkPlace(block, junk));
  const all = sum(own, prose);
  const read = sum([...kept], prose);
  return candidates.map((candidate) => {
    const within = own.filter((block) => isInCandidate(candidate, block));
    const running = sum(within, prose);
    const shared = sum(
      within.filter((block) => kept.has(block)),
      prose,
    );
    const parts = {
      coverage: running / (all || 1),
      purity: running / (sum(within, ({ text }) => text.length) || 1),
      agreement: shared / (running + read - shared || 1),
      named: nameOf(candidate),
    };
    const score = Object.entries(WEIGHT).reduce(
      (total, [name, weight]) => total + weight * parts[name as keyof typeof parts],
      0,
    ); // WEIGHT's own keys
    return { candidate, parts, score };
  });
}

/** The whole page is for where nothing else holds. */
const nameOf = ({ kept, name, box }: Candidate) =>
  name === 'whole page' ? -2 : kept ? 0 : box.tag === 'main' ? 0.3 : 1;

const sum = (blocks: readonly Block[], of: (block: Block) => number) =>
  blocks.reduce((total, block) => total + of(block), 0);

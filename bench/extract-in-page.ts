import { Readability } from '@mozilla/readability';
import { rangesOf, textMap } from '../page/locate.ts';
import { stepsOf } from '../page/steps.ts';

export interface Round {
  readonly steps: readonly (readonly [name: string, ms: number])[];
  readonly readability: number;
  /** Whether both found the article. */
  readonly found: boolean;
}

/** Reads the page that it runs in, with the shipped steps and then with Readability alone. */
export async function once(): Promise<Round> {
  const { steps, text } = await inSteps();
  await rest();
  const begun = performance.now();
  // As its manual says: it changes what it reads.
  const other = new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
  const readability = performance.now() - begun;
  return { steps, readability, found: [text, other].every((one) => one.includes('paragraph 7')) };
}

async function inSteps() {
  const steps: (readonly [string, number])[] = [];
  const reading = stepsOf(document, { url: 'https://kallorn.example/ferry', now: Date.now() });
  for (let name = 'copy'; ;) {
    const from = performance.now();
    const step = reading.next();
    steps.push([name, performance.now() - from]);
    if (step.done) {
      const text = step.value.kind === 'article' ? step.value.article.text : '';
      await rest();
      return { steps: [...steps, ['locate', located(text)] as const], text };
    }
    name = step.value;
    await rest();
  }
}

/** What painting marks begins with: ms to find the figures of a text in the page again. */
function located(text: string): number {
  const from = performance.now();
  const map = textMap(document, text);
  for (const { index, 0: figure } of text.matchAll(/\d+/g))
    rangesOf(map, { start: index, end: index + figure.length });
  return performance.now() - from;
}

/** Between two steps the page has its turn. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

import { madeCorpus } from './corpus.ts';
import type { Answer, Command, Engine, Text } from './engine.ts';

const BATCH = 1000;

/** Answers commands of a page with an engine in a worker. */
export function serveEngine(engine: Engine): void {
  let opened: Promise<void> | undefined;
  self.addEventListener('message', ({ data }: MessageEvent<Command>) => {
    opened ??= engine.open();
    void opened
      .then(() => answer(engine, data))
      .catch((error: unknown): Answer => ({ error: String(error) }))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      .then((said) => self.postMessage(said));
  });
}

async function answer(engine: Engine, command: Command): Promise<Answer> {
  switch (command.kind) {
    case 'build':
      return built(engine, command.size, command.within ?? Infinity);
    case 'adds':
      return added(engine, command.size, command.many);
    case 'typed':
      return { found: await engine.typed(command.query) };
    case 'like':
      return { found: await engine.like(command.words) };
  }
}

async function built(engine: Engine, size: number, within: number): Promise<Answer> {
  const corpus = madeCorpus(size);
  const giveUp = performance.now() + within;
  let took = 0;
  for (let from = 0; from < size; from += BATCH) {
    if (performance.now() > giveUp) return { gaveUpAt: from };
    const texts = textsOf(corpus, from, Math.min(size, from + BATCH));
    const begun = performance.now();
    await engine.addMany(texts);
    took += performance.now() - begun;
  }
  const begun = performance.now();
  await engine.settle();
  took += performance.now() - begun;
  return { perSecond: size / (took / 1000), bytes: await engine.bytes() };
}

const textsOf = (corpus: ReturnType<typeof madeCorpus>, from: number, to: number): Text[] =>
  Array.from({ length: to - from }, (_, at) => {
    const { title, text } = corpus.article(from + at);
    return { at: from + at, text: `${title}\n${text}` };
  });

/** Articles of another corpus, so that they are new. */
export async function added(
  { addOne, bytes }: Pick<Engine, 'addOne' | 'bytes'>,
  size: number,
  many: number,
): Promise<Answer> {
  const corpus = madeCorpus(5000);
  const took: number[] = [];
  for (let at = 0; at < many; at++) {
    const { title, text } = corpus.article(at);
    const begun = performance.now();
    await addOne({ at: size + at, text: `${title}\n${text}` });
    took.push(performance.now() - begun);
  }
  return { took, bytes: await bytes() };
}

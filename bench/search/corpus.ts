import { below, oneOf, type Random, seeded } from './random.ts';
import { madeWords, zipf } from './vocabulary.ts';

export interface Made {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
  readonly story: number;
}

export interface MadeCorpus {
  readonly size: number;
  readonly article: (at: number) => Made;
  /** Places of the other reports of the same story. */
  readonly siblings: (at: number) => number[];
}

const WORDS = 200_000;
const TOPICS = 240;
const OUTLETS = 60;

/**
 * A corpus of news that never was: stories of 3 to 12 reports around a topic, with people, places and
 * figures of their own, and runs of words from one wire. The same size gives the same corpus.
 */
export function madeCorpus(size: number): MadeCorpus {
  const speech = speechOf();
  const { stories, order } = storiesOf(size);
  return {
    size,
    article: (at) => written(speech, order[at] ?? 0, at, size),
    siblings: (at) => (stories.get(order[at] ?? 0) ?? []).filter((other) => other !== at),
  };
}

function speechOf() {
  const random = seeded(99);
  const vocabulary = madeWords(WORDS, 7);
  const names = madeWords(30_000, 13).map((name) => name[0]?.toUpperCase() + name.slice(1));
  const topics = Array.from({ length: TOPICS }, () =>
    Array.from({ length: 400 }, () => vocabulary[300 + Math.floor(random() ** 2.2 * 40_000)] ?? ''),
  );
  return { vocabulary, names, topics, rank: zipf(WORDS) };
}
type Speech = ReturnType<typeof speechOf>;

/** Which story each article reports; reports of one story come near each other. */
function storiesOf(size: number) {
  const random = seeded(1234);
  const drawn: { story: number; time: number }[] = [];
  for (let story = 0; drawn.length < size; story++) {
    const reports = Math.min(size - drawn.length, 3 + Math.floor(random() ** 2 * 10));
    const begins = drawn.length;
    for (let each = 0; each < reports; each++)
      drawn.push({ story, time: begins - Math.log(1 - random()) * 40 });
  }
  drawn.sort((a, b) => a.time - b.time);
  const order = drawn.map(({ story }) => story);
  const stories = new Map<number, number[]>();
  order.forEach((story, at) => stories.set(story, [...(stories.get(story) ?? []), at]));
  return { stories, order };
}

function storyOf({ vocabulary, names, topics }: Speech, story: number) {
  const random = seeded(story * 104_729 + 17);
  const topic = oneOf(random, topics);
  const people = Array.from({ length: 5 + below(random, 6) }, (_, at) =>
    at < 3 ? names[Math.floor(random() ** 4 * 2000)] : names[below(random, names.length)],
  );
  const figures = Array.from({ length: 4 + below(random, 6) }, () =>
    String(Math.floor(10 ** (0.5 + random() * 5))),
  );
  const keys = Array.from({ length: 30 }, (_, at) =>
    at < 20
      ? oneOf(random, topic)
      : vocabulary[2000 + Math.floor(random() ** 1.5 * (WORDS - 2000))],
  );
  return { topic, people, figures, keys };
}
type Story = ReturnType<typeof storyOf>;

function sentence({ vocabulary, rank }: Speech, story: Story, random: Random): string {
  const words = Array.from({ length: 12 + below(random, 14) }, () => {
    const lot = random();
    if (lot < 0.045) return oneOf(random, story.people);
    if (lot < 0.06) return oneOf(random, story.figures);
    if (lot < 0.13) return oneOf(random, story.keys);
    if (lot < 0.22) return oneOf(random, story.topic);
    return vocabulary[rank(random)];
  });
  return `${words.join(' ')}.`;
}

function written(speech: Speech, story: number, at: number, size: number): Made {
  const about = storyOf(speech, story);
  const random = seeded(at * 7919 + 3);
  const wire = seeded(story * 31 + 5);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const length = Math.max(80, Math.min(1200, Math.exp(5.78 + 0.38 * normal)));
  const copies = random() < 0.35 ? 0.35 : 0.04;
  const sentences: string[] = [];
  for (let words = 0; words < length;) {
    const said = sentence(speech, about, random() < copies ? wire : random);
    sentences.push(said);
    words += said.split(' ').length;
  }
  const day = Date.UTC(2025, 0, 1) + Math.floor((at / size) * 365) * 86_400_000;
  return {
    id: `made-${at}`,
    title: [
      about.people[0],
      about.keys[0],
      speech.vocabulary[speech.rank(random)],
      about.people[1],
      about.keys[1],
      about.figures[0],
    ].join(' '),
    text: sentences.join(' '),
    published: new Date(day).toISOString().slice(0, 10),
    outlet: `Outlet ${below(random, OUTLETS)}`,
    story,
  };
}

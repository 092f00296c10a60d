import type { LibraryStory } from '../../core/library.ts';
import { ask } from '../../messages/send.ts';

export interface Told {
  /** With more than one report; the others are counted. */
  readonly stories: readonly LibraryStory[];
  /** Articles of the list whose story is known. */
  readonly looked: number;
  readonly state: 'looking' | 'resting' | 'done' | 'failed';
}

/** Articles in one question. */
const AT_ONCE = 24;
/** After so many stories, or so many articles, the reader is asked before it goes on. */
const ENOUGH = { stories: 8, articles: 400 };

type Search = (tell: (told: Told) => void, signal: AbortSignal) => Promise<void>;

/** Looks through a list for stories, from where it rested the time before. */
export function storySearch(ids: readonly string[], asking: typeof ask = ask): Search {
  const stories: LibraryStory[] = [];
  const taken = new Set<string>();
  let looked = 0;

  /** Asks for the next articles whose story is not known; goes as far as the answer went. */
  const step = async (signal: AbortSignal) => {
    const wanted: string[] = [];
    let end = looked;
    for (; end < ids.length && wanted.length < AT_ONCE; end += 1) {
      const id = ids[end];
      if (id !== undefined && !taken.has(id)) wanted.push(id);
    }
    const answer = wanted.length > 0 ? await asking('stories', { ids: wanted }) : undefined;
    if (signal.aborted) return;
    const next = answer && wanted[answer.looked];
    looked = next === undefined ? end : ids.indexOf(next, looked);
    for (const story of answer?.stories ?? []) {
      if (story.reports.length > 1 && !taken.has(story.lead.id)) stories.push(story);
      for (const { id } of story.reports) taken.add(id);
    }
  };

  return async (tell, signal) => {
    const enough = { stories: stories.length + ENOUGH.stories, looked: looked + ENOUGH.articles };
    const say = (state: Told['state']) => {
      if (!signal.aborted) tell({ stories: [...stories], looked, state });
    };
    try {
      say('looking');
      while (!signal.aborted && looked < ids.length) {
        if (stories.length >= enough.stories || looked >= enough.looked) return say('resting');
        await step(signal);
        say('looking');
      }
      say('done');
    } catch {
      say('failed');
    }
  };
}

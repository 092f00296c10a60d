import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { whole } from '../../components/words/amounts.ts';
import { counted } from '../../components/words/counted.ts';
import { StoryCard } from './StoryCard.tsx';
import { useStories } from './useStories.ts';

interface Props {
  readonly ids: readonly string[];
  readonly onRead: (article: ArticleHead) => void;
}

/** What is listed as stories: those that more than one report tells, found as the reader goes on. */
export function Stories({ ids, onRead }: Props) {
  const { stories, looked, state, more } = useStories(ids);
  const end = useInView(state === 'resting' ? more : undefined);
  return (
    <div class="stories-box">
      <ul class="stories" aria-label={i18n.t('library.stories')} aria-busy={state === 'looking'}>
        {stories.map((story) => (
          <li key={story.lead.id}>
            <StoryCard story={story} onRead={onRead} />
          </li>
        ))}
      </ul>
      <div ref={end} class="stories-end">
        <p class="note" role="status">
          {state === 'failed'
            ? i18n.t('state.storage')
            : i18n.t('library.looked', [
                counted('library.storyCount', stories.length),
                whole(looked),
                counted('common.articles', ids.length),
              ])}
        </p>
        {state === 'looking' && (
          <progress
            aria-label={i18n.t('library.stories')}
            max={Math.max(1, ids.length)}
            value={looked}
          />
        )}
        {(state === 'resting' || state === 'failed') && (
          <button type="button" class="secondary" onClick={more}>
            {i18n.t(state === 'failed' ? 'common.retry' : 'library.lookFurther')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Calls when the element comes into view, once for each place that the reader scrolls to. */
function useInView(reach: (() => void) | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const scrolled = useRef(false);
  useEffect(() => {
    if (!box.current || !reach) return undefined;
    const onScroll = () => {
      scrolled.current = true;
    };
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || !scrolled.current) return;
      scrolled.current = false;
      reach();
    });
    // The box scrolls, and its event does not rise.
    addEventListener('scroll', onScroll, { passive: true, capture: true });
    watch.observe(box.current);
    return () => {
      removeEventListener('scroll', onScroll, { capture: true });
      watch.disconnect();
    };
  }, [reach]);
  return box;
}

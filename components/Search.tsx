import { i18n } from '#i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../core/corpus.ts';
import type { ArticleHead } from '../core/report.ts';
import type { Span } from '../core/text/span.ts';
import { Tags } from './Coverage.tsx';
import { Icon } from './Icon.tsx';
import type { Wanted } from './useWanted.ts';
import { Remarks } from './Remarks.tsx';
import { useSearch, type Found } from './useSearch.ts';
import { counted } from './words/counted.ts';
import { publishedOn } from './words/dates.ts';
import { outletOf } from './words/outlets.ts';

interface Props {
  readonly onRead: (article: ArticleHead) => void;
  readonly onAsking?: (asking: boolean) => void;
  /** Takes the focus when it appears: the reader has just asked for it. */
  readonly focused?: boolean;
  /** What a key or menu asked to search for; a new object each time. */
  readonly wanted?: Wanted | undefined;
}

/** A search box with its results: arrow keys move, Enter reads, Esc clears. */
export function Search({ onRead, onAsking, wanted, focused = false }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useSearch(query);
  const results = useId();
  const input = useFocusKey(focused);
  const hits = found.kind === 'found' ? found.hits : [];
  useEffect(() => setActive(0), [found]);
  useEffect(() => {
    if (wanted) setQuery(wanted.search);
  }, [wanted]);
  const isAsking = query.trim() !== '';
  useEffect(() => onAsking?.(isAsking), [isAsking, onAsking]);
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = moves(event.key, active, hits.length);
    const hit = hits[active];
    if (moved !== undefined) setActive(moved);
    else if (event.key === 'Enter' && hit) onRead(hit.article);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  };
  const optionId = (index: number) => `${results}-${index}`;
  return (
    <search class="search">
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          inputMode="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={i18n.t('search.label')}
          aria-expanded={hits.length > 0}
          aria-controls={results}
          aria-autocomplete="list"
          aria-activedescendant={hits[active] ? optionId(active) : undefined}
          placeholder={i18n.t('search.placeholder')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query === '' ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('search.clear')}
            onClick={() => {
              setQuery('');
              input.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <p class={found.kind === 'failed' ? 'note' : 'unseen'} role="status">
        {outcome(found)}
      </p>
      {found.kind === 'found' && hits.length === 0 && (
        <p class="note none" aria-hidden="true">
          {outcome(found)}
        </p>
      )}
      {found.kind === 'found' && <Remarks answer={found} />}
      <ul class="hits" role="listbox" id={results} aria-label={i18n.t('search.label')}>
        {hits.map((hit, index) => (
          <Hit
            key={hit.article.id}
            hit={hit}
            id={optionId(index)}
            active={index === active}
            onPick={() => onRead(hit.article)}
          />
        ))}
      </ul>
    </search>
  );
}

function moves(key: string, active: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % length;
  if (key === 'ArrowUp') return (active - 1 + length) % length;
  return undefined;
}

function outcome(found: Found): string {
  if (found.kind === 'failed') return i18n.t('search.failed');
  if (found.kind === 'nothing-asked') return '';
  return found.hits.length === 0
    ? i18n.t('search.none', [found.query])
    : counted('search.found', found.hits.length);
}

interface HitProps {
  readonly hit: SearchHit;
  readonly id: string;
  readonly active: boolean;
  readonly onPick: () => void;
}

function Hit({ hit, id, active, onPick }: HitProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const { article } = hit;
  return (
    <li ref={row} id={id} role="option" aria-selected={active} onClick={onPick}>
      <p class="outlet">
        <b>{outletOf(article)}</b>
        <Tags article={article} />
        <time dateTime={article.published}>{publishedOn(article)}</time>
      </p>
      <p class="headline">{article.title}</p>
      <p class="sentence">
        <MarkedAll text={hit.sentence} marks={hit.marks} />
      </p>
    </li>
  );
}

function MarkedAll({ text, marks }: { text: string; marks: readonly Span[] }) {
  const starts = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {starts.map((start, index) => {
        const mark = marks[index];
        return (
          <span key={start}>
            {text.slice(start, mark?.start ?? text.length)}
            {mark && <mark>{text.slice(mark.start, mark.end)}</mark>}
          </span>
        );
      })}
    </>
  );
}

/** "/" goes to the search box from anywhere that takes no text. */
function useFocusKey(focused: boolean) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [focused]);
  return input;
}

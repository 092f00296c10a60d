import { i18n } from '#i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ArticleHead } from '../core/report.ts';
import { Icon } from './Icon.tsx';
import { Hit } from './SearchHit.tsx';
import type { Wanted } from './useWanted.ts';
import { Remarks } from './Remarks.tsx';
import { useSearch, type Found } from './useSearch.ts';
import { counted } from './words/counted.ts';

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
  const list = useId();
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
  return (
    <search class="search">
      <Box
        {...{ query, focused, list, onKeyDown }}
        hits={hits.length}
        active={active}
        onQuery={setQuery}
      />
      <Answer found={found} />
      <ul class="hits" role="listbox" id={list} aria-label={i18n.t('search.label')}>
        {hits.map((hit, at) => (
          <Hit
            key={hit.article.id}
            hit={hit}
            id={optionId(list, at)}
            active={at === active}
            onPick={() => onRead(hit.article)}
          />
        ))}
      </ul>
    </search>
  );
}

const optionId = (list: string, at: number) => `${list}-${at}`;

interface BoxProps {
  readonly query: string;
  readonly focused: boolean;
  /** The id of the list of hits, how many there are, and which of them is chosen. */
  readonly list: string;
  readonly hits: number;
  readonly active: number;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Box({ query, focused, list, hits, active, onQuery, onKeyDown }: BoxProps) {
  const input = useFocusKey(focused);
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  return (
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
        aria-expanded={hits > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active < hits ? optionId(list, active) : undefined}
        placeholder={i18n.t('search.placeholder')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('search.clear')}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** How many were found, told to those who listen; seen only where there is none. */
const Answer = ({ found }: { found: Found }) => (
  <>
    <p class={found.kind === 'failed' ? 'note' : 'unseen'} role="status">
      {outcome(found)}
    </p>
    {found.kind === 'found' && found.hits.length === 0 && (
      <p class="note none" aria-hidden="true">
        {outcome(found)}
      </p>
    )}
    {found.kind === 'found' && <Remarks answer={found} />}
  </>
);

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

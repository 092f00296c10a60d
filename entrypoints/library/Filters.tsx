import { i18n } from '#i18n';
import type { LibraryQuery, Shelf, Shelves, Sorting } from '../../core/library.ts';
import { whole } from '../../components/words/amounts.ts';

interface Props {
  readonly query: LibraryQuery;
  readonly shelves: Shelves;
  /** Titles of feeds by their addresses. */
  readonly feedTitles: ReadonlyMap<string, string>;
  readonly onChange: (query: LibraryQuery) => void;
}

const SORTINGS: readonly Sorting[] = ['newest', 'oldest', 'outlet'];

/** Which articles are shown and in what order. */
export function Filters({ query, shelves, feedTitles, onChange }: Props) {
  const set = (change: { readonly [K in keyof LibraryQuery]?: LibraryQuery[K] | undefined }) =>
    onChange(without({ ...query, ...change }));
  const bound = (name: 'words' | 'from' | 'to') => ({
    value: query[name] ?? '',
    onInput: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
      set({ [name]: value }),
  });
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        {i18n.t('library.words')}
        <input type="search" {...bound('words')} />
      </label>
      <Choice
        label={i18n.t('library.outlet')}
        value={query.outlet}
        choices={shelves.outlets.map(named)}
        onChoose={(outlet) => set({ outlet })}
      />
      <Choice
        label={i18n.t('library.origin')}
        value={sourceOf(query)}
        choices={sources(shelves, feedTitles)}
        onChoose={(source) => set({ ...NO_SOURCE, ...sourceIn(source) })}
      />
      <label>
        {i18n.t('library.from')}
        <input type="date" {...bound('from')} />
      </label>
      <label>
        {i18n.t('library.to')}
        <input type="date" {...bound('to')} />
      </label>
      <Sort sort={query.sort} onSort={(sort) => set({ sort })} />
      {Object.keys(query).length > 1 && (
        <button type="button" class="quiet" onClick={() => onChange({ sort: query.sort })}>
          {i18n.t(query.story ? 'library.leaveStory' : 'library.clear')}
        </button>
      )}
    </form>
  );
}

const Sort = ({ sort, onSort }: { sort: Sorting; onSort: (sort: Sorting) => void }) => (
  <label>
    {i18n.t('library.sort')}
    <select
      value={sort}
      onInput={(event) => onSort(SORTINGS[event.currentTarget.selectedIndex] ?? 'newest')}
    >
      {SORTINGS.map((one) => (
        <option key={one} value={one}>
          {i18n.t(`library.sorting.${one}`)}
        </option>
      ))}
    </select>
  </label>
);

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ label, value, choices, onChoose }: ChoiceProps) => (
  <label>
    {label}
    <select value={value ?? ''} onInput={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{i18n.t('library.any')}</option>
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

const named = ({ name, articles }: Shelf) =>
  [name, i18n.t('library.shelf', [name, whole(articles)])] as const;

const NO_SOURCE = { origin: undefined, pack: undefined, feed: undefined };

/** A source in one choice: "saved", or "pack" and its name. */
function sourceIn(source: string): Partial<LibraryQuery> {
  const [kind = ''] = source.split(' ', 1);
  const name = source.slice(kind.length + 1);
  if (kind === 'pack') return { pack: name };
  if (kind === 'feed') return { feed: name };
  return kind === 'saved' || kind === 'seed' ? { origin: kind } : {};
}

function sourceOf({ origin, pack, feed }: LibraryQuery): string | undefined {
  if (pack !== undefined) return `pack ${pack}`;
  return feed === undefined ? origin : `feed ${feed}`;
}

function sources(
  { origins, packs, feeds }: Shelves,
  titles: Props['feedTitles'],
): (readonly [string, string])[] {
  const count = (kind: string) => origins.find(({ name }) => name === kind)?.articles ?? 0;
  const shelf = (words: string, articles: number) =>
    i18n.t('library.shelf', [words, whole(articles)]);
  return [
    ['saved', shelf(i18n.t('coverage.kept'), count('saved'))],
    ['seed', shelf(i18n.t('coverage.digest'), count('seed'))],
    ...packs.map(
      ({ name, articles }) =>
        [`pack ${name}`, shelf(i18n.t('coverage.pack', [name]), articles)] as const,
    ),
    ...feeds.map(
      ({ name, articles }) => [`feed ${name}`, shelf(titles.get(name) ?? name, articles)] as const,
    ),
  ];
}

/** What is not asked for is absent. */
function without(query: { readonly [K in keyof LibraryQuery]: LibraryQuery[K] | undefined }) {
  const { sort = 'newest', ...filters } = query;
  const asked = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  return { sort, ...Object.fromEntries(asked) } satisfies LibraryQuery;
}

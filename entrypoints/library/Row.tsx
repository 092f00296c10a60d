import { i18n } from '#i18n';
import type { ArticleHead } from '../../core/report.ts';
import { Tags } from '../../components/Coverage.tsx';
import { publishedOn } from '../../components/words/dates.ts';
import { outletOf } from '../../components/words/outlets.ts';

interface Props {
  readonly id: string;
  readonly row: number;
  /** Rows of the list; -1 where they are not counted yet. */
  readonly of: number;
  /** Absent while it is on its way. */
  readonly head: ArticleHead | undefined;
  readonly selected: boolean;
  readonly onSelect: (on: boolean, range: boolean) => void;
  readonly onRead: (article: ArticleHead) => void;
}

/** One article of the list. */
export function Row({ row, of, head, selected, onSelect, onRead }: Props) {
  return (
    <li class="article" data-row={row} aria-setsize={of} aria-posinset={row + 1}>
      {head ? (
        <>
          <input
            type="checkbox"
            checked={selected}
            aria-label={i18n.t('library.select', [head.title])}
            onClick={(event) => onSelect(event.currentTarget.checked, event.shiftKey)}
          />
          <div>
            <p class="outlet">
              <b>{outletOf(head)}</b>
              <Tags article={head} />
              <time dateTime={head.published}>{publishedOn(head)}</time>
            </p>
            <button
              type="button"
              class="headline"
              lang={head.language}
              onClick={() => onRead(head)}
            >
              {head.title}
            </button>
          </div>
        </>
      ) : (
        <span class="note">…</span>
      )}
    </li>
  );
}

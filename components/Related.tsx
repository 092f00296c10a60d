import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Report } from '../core/report.ts';
import { ask } from '../messages/send.ts';
import { Part } from './ReportView.tsx';
import { publishedOn } from './words/dates.ts';
import { outletOf } from './words/outlets.ts';

interface Props {
  readonly related: NonNullable<Report['related']>;
  readonly tabId: number;
}

type Doing = 'busy' | 'kept' | 'failed';

/** Articles that the page holds beside the one being read, each to be kept with one click. */
export function Related({ related, tabId }: Props) {
  const [doing, setDoing] = useState<ReadonlyMap<number, Doing>>(new Map());
  const set = (at: number, now: Doing) => setDoing((before) => new Map([...before, [at, now]]));
  const keep = (at: number) => {
    set(at, 'busy');
    ask('keepRelated', { tabId, at }).then(
      () => set(at, 'kept'),
      () => set(at, 'failed'),
    );
  };
  return (
    <Part title={i18n.t('related.title')} note={i18n.t('related.note')}>
      <ul class="plain">
        {related.map((article, at) => (
          <li key={at}>
            <p class="outlet">
              <b>{outletOf(article)}</b>
              <time dateTime={article.published}>{publishedOn(article)}</time>
            </p>
            <p class="headline">{article.title}</p>
            <button
              type="button"
              class="quiet"
              disabled={doing.get(at) === 'busy' || doing.get(at) === 'kept'}
              onClick={() => keep(at)}
            >
              {i18n.t(doing.get(at) === 'kept' ? 'related.kept' : 'related.keep')}
            </button>
            {doing.get(at) === 'failed' && <span role="alert">{i18n.t('related.failed')}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

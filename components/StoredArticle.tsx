import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleHead } from '../core/report.ts';
import { ask } from '../messages/send.ts';
import { Tags } from './Coverage.tsx';
import { Icon } from './Icon.tsx';
import { dayOf, publishedOn } from './words/dates.ts';
import { outletOf } from './words/outlets.ts';

interface Props {
  readonly article: ArticleHead;
  readonly onBack: () => void;
}

/** What is stored of an article, with a word on whose words they are. */
export function StoredArticle({ article, onBack }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  const text = useText(article.id);
  // Before the next frame: with that, what is hidden now has lost the focus.
  useLayoutEffect(() => {
    const before = document.activeElement;
    back.current?.focus();
    // What was left is still hidden in this very moment.
    return () => queueMicrotask(() => before instanceof HTMLElement && before.focus());
  }, [article.id]);
  return (
    <article
      class="stored"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <button type="button" class="quiet" ref={back} onClick={onBack}>
        <Icon name="back" />
        {i18n.t('common.back')}
      </button>
      <p class="outlet">
        <b>{outletOf(article)}</b>
        <Tags article={article} />
        <time dateTime={article.published}>{publishedOn(article)}</time>
      </p>
      <h1 lang={article.language}>{article.title}</h1>
      <p class="note">{provenance(article)}</p>
      <div class="text" lang={article.language}>
        {text === 'gone' ? (
          <p role="alert">{i18n.t('article.gone')}</p>
        ) : (
          text?.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph}</p>)
        )}
      </div>
      <Deletion article={article} onDeleted={onBack} />
      {isWebAddress(article.url) && (
        <a href={article.url} target="_blank" rel="noreferrer">
          {i18n.t('claim.open')}
        </a>
      )}
    </article>
  );
}

/** A stored address came from a page once: only the web's own schemes are followed. */
const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\//i.test(url);

function Deletion({ article, onDeleted }: { article: ArticleHead; onDeleted: () => void }) {
  const [failed, setFailed] = useState(false);
  if (!article.origin || article.origin.kind === 'seed') return null;
  const forget = () => ask('forget', { id: article.id }).then(onDeleted, () => setFailed(true));
  return (
    <>
      <button type="button" class="quiet" onClick={() => void forget()}>
        {i18n.t('keep.delete')}
      </button>
      {failed && <span role="alert">{i18n.t('state.failed.title')}</span>}
    </>
  );
}

function provenance(article: ArticleHead): string {
  if (article.origin?.kind === 'seed')
    return (article.outlet ?? article.credit)
      ? i18n.t('article.digestNote', [outletOf(article)])
      : i18n.t('article.digestNoteUnnamed');
  return article.origin?.kind === 'saved'
    ? i18n.t('article.keptNote', [dayOf(article.origin.at) ?? ''])
    : '';
}

function useText(id: string): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let current = true;
    ask('article', { id }).then(
      (found) => current && setText(found?.text ?? 'gone'),
      () => current && setText('gone'),
    );
    return () => {
      current = false;
    };
  }, [id]);
  return text;
}

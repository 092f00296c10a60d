import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Quantity } from '../core/report.ts';
import { citation, type CitationForm } from './words/citation.ts';

type Doing = 'nothing' | 'copied' | 'failed';

/** Copies what each outlet says, as text or as Markdown, and says that it did. */
export function Copy({ quantity }: { quantity: Quantity }) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const copy = (form: CitationForm) => {
    navigator.clipboard.writeText(citation(quantity, form)).then(
      () => setDoing('copied'),
      () => setDoing('failed'),
    );
  };
  return (
    <details class="copy">
      <summary>{i18n.t('citation.copy')}</summary>
      <div class="choices">
        <button type="button" class="quiet" onClick={() => copy('text')}>
          {i18n.t('citation.asText')}
        </button>
        <button type="button" class="quiet" onClick={() => copy('markdown')}>
          {i18n.t('citation.asMarkdown')}
        </button>
        <span class="note" role="status">
          {doing === 'copied' && i18n.t('citation.copied')}
          {doing === 'failed' && i18n.t('citation.failed')}
        </span>
      </div>
    </details>
  );
}

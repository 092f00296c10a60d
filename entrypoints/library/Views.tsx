import { i18n } from '#i18n';

const VIEWS = ['articles', 'stories'] as const;
export type View = (typeof VIEWS)[number];

/** Article by article, or story by story. */
export const Views = ({ view, onChange }: { view: View; onChange: (view: View) => void }) => (
  <div class="views" role="group" aria-label={i18n.t('library.view')}>
    {VIEWS.map((each) => (
      <button key={each} type="button" aria-pressed={each === view} onClick={() => onChange(each)}>
        {i18n.t(`library.by.${each}`)}
      </button>
    ))}
  </div>
);

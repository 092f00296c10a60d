import { i18n } from '#i18n';
import type { Verdict } from '../core/comparisons/comparison.ts';
import { switchMarksOn, isMarked } from './marks-setting.ts';
import { useMarks } from './useMarks.ts';

const MARKED = ['conflict', 'refines', 'updated'] as const satisfies readonly Verdict[];

/** How each verdict is marked in the page, and a switch for this site. */
export function Legend({ site }: { site: string | undefined }) {
  const setting = useMarks();
  return (
    <div class="legend">
      <ul>
        {MARKED.map((verdict) => (
          <li key={verdict} class={verdict}>
            <span class="sample">{i18n.t(`verdict.${verdict}.name`)}</span>
          </li>
        ))}
      </ul>
      {setting && !setting.on && <p class="note">{i18n.t('legend.off')}</p>}
      {site && setting?.on && (
        <label class="check">
          <input
            type="checkbox"
            checked={isMarked(setting, site)}
            onChange={(event) => void switchMarksOn(site, event.currentTarget.checked)}
          />
          {i18n.t('legend.onSite', [site])}
        </label>
      )}
    </div>
  );
}

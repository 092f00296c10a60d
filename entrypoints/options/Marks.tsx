import { i18n } from '#i18n';
import { switchMarks, switchMarksOn } from '../../components/marks-setting.ts';
import { useMarks } from '../../components/useMarks.ts';

/** Marks over all, and the sites where the reader switched them off. */
export function Marks() {
  const setting = useMarks();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={setting?.on ?? true}
          disabled={setting === undefined}
          onChange={(event) => void switchMarks(event.currentTarget.checked)}
        />
        {i18n.t('options.marksOn')}
      </label>
      <p class="note">{i18n.t('options.marksNote')}</p>
      <ul class="plain">
        {setting?.offOn.map((site) => (
          <li key={site}>
            <span>{i18n.t('options.marksOff', [site])}</span>
            <button type="button" class="quiet" onClick={() => void switchMarksOn(site, true)}>
              {i18n.t('options.marksAgain')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Correction, Told } from '../../core/corrections.ts';
import { sentenceCase } from '../../components/words/locale.ts';
import { ask } from '../../messages/send.ts';

/** Comparisons that the reader took apart, newest first, each to be brought back. */
export function Corrections() {
  const [known, setKnown] = useState<readonly Correction[]>([]);
  const [failed, setFailed] = useState(false);
  const look = () =>
    ask('corrections', {}).then(
      (found) => setKnown(found.toReversed()),
      () => setFailed(true),
    );
  useEffect(() => void look(), []);
  const undo = (id: string) => void ask('uncorrect', { id }).then(look, () => setFailed(true));
  return (
    <>
      {known.length === 0 && <p class="note">{i18n.t('options.correctionsNone')}</p>}
      <ul class="plain">
        {known.map(({ id, what, here, there }) => (
          <li key={id}>
            <span>
              <b>{sentenceCase(what)}</b>
              <br />
              {i18n.t('options.correctionRow', [
                here.said,
                nameOf(here),
                there.said,
                nameOf(there),
              ])}
            </span>
            <button type="button" class="quiet" onClick={() => undo(id)}>
              {i18n.t('options.correctionsUndo')}
            </button>
          </li>
        ))}
      </ul>
      {failed && <p role="alert">{i18n.t('state.broken')}</p>}
    </>
  );
}

const nameOf = ({ outlet, title }: Told) => outlet ?? title;

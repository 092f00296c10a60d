import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Report } from '../core/report.ts';
import type { TabState } from '../messages/protocol.ts';
import { keyed } from './words/keyed.ts';

/** What stands in place of a report. */
export type Plight =
  | Exclude<TabState, { kind: 'read' }>
  | { readonly kind: 'silent' } // the background did not answer
  | { readonly kind: 'starting' };

interface Props {
  readonly state: Plight;
  /** The toolbar button's key, where the browser tells one. */
  readonly shortcut?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** What the surface offers besides, such as reading a site always. */
  readonly children?: ComponentChildren;
}

/** A plain word on every state in which there is no report, with a way on. */
export function StateView({ state, shortcut, onRetry, children }: Props) {
  const [title, text] = wordsOf(state, shortcut);
  const failed = state.kind === 'failed' || state.kind === 'silent';
  return (
    <section class={`state ${state.kind}`} role={failed ? 'alert' : undefined}>
      <h1 class="state-title">{title}</h1>
      {text && <p>{text}</p>}
      {state.kind === 'working' && <div class="progress" aria-hidden="true" />}
      {onRetry && canRetry(state) && (
        <button type="button" class="primary" onClick={onRetry}>
          {i18n.t('common.retry')}
        </button>
      )}
      {children}
    </section>
  );
}

const canRetry = (state: Plight) =>
  (state.kind === 'failed' && state.because !== 'storage-off') ||
  state.kind === 'silent' ||
  (state.kind === 'forbidden' && (state.because === 'file' || state.because === 'unknown'));

function wordsOf(state: Plight, shortcut: string | undefined): readonly [string, string?] {
  switch (state.kind) {
    case 'starting':
      return [i18n.t('state.unread.starting')];
    case 'unread':
      return [
        i18n.t('state.unread.title'),
        shortcut ? i18n.t('state.unread.toolbar', [shortcut]) : i18n.t('state.unread.toolbarOnly'),
      ];
    case 'working':
      return [i18n.t('state.working.title'), i18n.t('state.working.text')];
    case 'not-article':
    case 'forbidden':
      return [
        i18n.t(`state.${keyed(state.because)}.title`),
        i18n.t(`state.${keyed(state.because)}.text`),
      ];
    case 'failed':
      if (state.because === 'storage-off')
        return [i18n.t('state.storage_off.title'), i18n.t('state.storage_off.text')];
      return [i18n.t('state.failed.title'), i18n.t(`state.${keyed(state.because)}`)];
    case 'silent':
      return [i18n.t('state.failed.title'), i18n.t('state.broken')];
  }
}

type Finding = 'no-coverage' | 'no-figures' | 'agreement' | 'nothing-compared';

/** What a report has to say that holds no difference; undefined where figures differ. */
export function findingOf(report: Report): Finding | undefined {
  if (report.quantities.some(({ verdict }) => verdict !== 'same')) return undefined;
  if (report.coverage.length === 0) return 'no-coverage';
  if (report.quantities.length > 0) return 'agreement';
  if (!report.figuresRead) return undefined; // said on its own
  return report.figures.length === 0 ? 'no-figures' : 'nothing-compared';
}

export const Finding = ({ report }: { report: Report }) => {
  const finding = findingOf(report);
  return (
    <>
      {!report.figuresRead && <Note of="not-english" />}
      {finding && <Note of={finding} />}
    </>
  );
};

const Note = ({ of }: { of: Finding | 'not-english' }) => (
  <section class={`state ${of}`}>
    <h2 class="state-title">{i18n.t(`state.${keyed(of)}.title`)}</h2>
    <p>{i18n.t(`state.${keyed(of)}.text`)}</p>
  </section>
);

import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import report from '../../components/report.css?inline';
import theme from '../../components/theme.css?inline';
import own from './overlay.css?inline';

type Drawing = (root: HTMLElement) => void;

export interface Overlay {
  /** Draws into the root; before it stands, only the last drawing counts. */
  readonly draw: (drawing: Drawing) => void;
  readonly hasFocus: () => boolean;
  readonly holds: (event: Event) => boolean;
}

/** The one element of ours in the page, there from the first card on; the page cannot look inside. */
export function createOverlay(ctx: ContentScriptContext): Overlay {
  let asked: Drawing | undefined;
  let ui: Awaited<ReturnType<typeof standUp>> | undefined;
  let standing: Promise<void> | undefined;
  const stand = async () => {
    ui = await standUp(ctx);
    if (ctx.signal.aborted) return ui.remove();
    ui.mount();
    asked?.(ui.uiContainer);
  };
  return {
    draw: (drawing) => {
      asked = drawing;
      if (ui) drawing(ui.uiContainer);
      else standing ??= stand();
    },
    hasFocus: () => ui !== undefined && ui.shadow.activeElement !== null,
    holds: (event) => ui !== undefined && event.composedPath().includes(ui.shadowHost),
  };
}

const standUp = (ctx: ContentScriptContext) =>
  createShadowRootUi(ctx, {
    name: 'second-source',
    mode: 'closed',
    position: 'inline',
    anchor: 'html',
    append: 'last',
    // Keys pressed in the card are not the page's shortcuts.
    isolateEvents: ['keydown', 'keyup', 'keypress'],
    css: inShadow([theme, report, own].join('\n')),
    onMount: () => undefined,
  });

const ROOT_PX = 16;

/** In a shadow root `:root` is nobody, and `rem` is the page's: ours are the host and 16 px. */
const inShadow = (css: string) =>
  css
    .replaceAll(':root', ':host')
    .replaceAll(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * ROOT_PX}px`);

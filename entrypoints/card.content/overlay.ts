import theme from '../../components/theme.css?inline';
import quote from '../../components/quote.css?inline';
import own from './overlay.css?inline';

type Drawing = (root: HTMLElement) => void;

export interface Overlay {
  /** Draws into the root. */
  readonly draw: (drawing: Drawing) => void;
  readonly hasFocus: () => boolean;
  readonly holds: (event: Event) => boolean;
}

/** Keys pressed in the card are not the page's shortcuts. */
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** The one element of ours in the page, there from the first card on; the page cannot look inside. */
export function createOverlay(signal: AbortSignal): Overlay {
  let standing: Standing | undefined;
  signal.addEventListener('abort', () => standing?.host.remove(), { once: true });
  return {
    draw: (drawing) => {
      standing ??= standUp();
      // A page that rewrites itself may have swept it away.
      if (!standing.host.isConnected) document.documentElement.append(standing.host);
      drawing(standing.root);
    },
    hasFocus: () => standing !== undefined && standing.shadow.activeElement !== null,
    holds: (event) => standing !== undefined && event.composedPath().includes(standing.host),
  };
}

interface Standing {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly root: HTMLElement;
}

function standUp(): Standing {
  const host = document.createElement('second-source');
  // Nothing of the page's style comes in, and nothing of the page moves.
  host.style.cssText = 'all: initial; position: fixed; top: 0; left: 0; width: 0; height: 0';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = inShadow([theme, quote, own].join('\n'));
  const root = document.createElement('div');
  root.className = 'surface';
  shadow.append(style, root);
  for (const name of KEYS) root.addEventListener(name, (event) => event.stopPropagation());
  return { host, shadow, root };
}

const ROOT_PX = 16;

/** In a shadow root `:root` is nobody, and `rem` is the page's: ours are the host and 16 px. */
const inShadow = (css: string) =>
  css
    .replaceAll(':root', ':host')
    .replaceAll(/\bbody\b/g, '.surface')
    .replaceAll(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * ROOT_PX}px`);

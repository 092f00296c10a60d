import { createRef, render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { CardView } from './CardView.tsx';
import { offerDrawer, type Drawer } from '../../components/card-drawer.ts';
import { createOverlay } from './overlay.ts';

/** Comes into a page when the first card is wanted there: most pages never need it. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: () => void offerDrawer(createDrawer),
});

function createDrawer(signal: AbortSignal): Drawer {
  const overlay = createOverlay(signal);
  const box = createRef<HTMLDivElement>();
  return {
    draw: (shown) => {
      overlay.draw((root) => render(<CardView {...shown} box={box} />, root));
      return box.current ?? undefined;
    },
    clear: () => overlay.draw((root) => render(null, root)),
    hasFocus: overlay.hasFocus,
    holds: overlay.holds,
  };
}

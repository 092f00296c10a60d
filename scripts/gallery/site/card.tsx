import '../../../components/theme.css';
import '../../../components/quote.css';
import '../../../components/report.css';
import '../../../entrypoints/card.content/overlay.css';
import { createRef, render } from 'preact';
import { CardView } from '../../../entrypoints/card.content/CardView.tsx';
import { conflict } from '../../../tests/components/fixtures.ts';
import { scenes } from './scenes.ts';

/** Of the scene's first difference, as the page shows it. */
const { state } = scenes[new URLSearchParams(location.search).get('state') ?? ''] ?? {};
const [quantity = conflict] = state?.kind === 'read' ? state.report.quantities : [];
const nothing = () => undefined;
const root = document.getElementById('root');
document.documentElement.lang = 'en';
document.title = 'Card';
if (root)
  render(
    <main style={{ minHeight: '320px', padding: '16px' }}>
      <CardView quantity={quantity} box={createRef()} onClose={nothing} onSidebar={nothing} />
    </main>,
    root,
  );

import '../../../components/theme.css';
import '../../../components/quote.css';
import '../../../components/report.css';
import '../../../entrypoints/card.content/overlay.css';
import { createRef, render } from 'preact';
import { CardView } from '../../../entrypoints/card.content/CardView.tsx';
import { conflict } from '../../../tests/components/fixtures.ts';

const nothing = () => undefined;
const root = document.getElementById('root');
document.documentElement.lang = 'en';
document.title = 'Card';
if (root)
  render(
    <main style={{ minHeight: '320px', padding: '16px' }}>
      <CardView quantity={conflict} box={createRef()} onClose={nothing} onSidebar={nothing} />
    </main>,
    root,
  );

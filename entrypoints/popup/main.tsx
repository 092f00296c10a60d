import '../../components/theme.css';
import '../../components/quote.css';
import '../../components/report.css';
import '../../components/search.css';
import './popup.css';
import { mount } from '../../components/mount.tsx';
import { opening } from './opening.ts';
import { Popup } from './Popup.tsx';

const asked = opening();
mount(() => <Popup asked={asked} />);

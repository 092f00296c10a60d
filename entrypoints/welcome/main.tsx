import '../../components/theme.css';
import '../../components/quote.css';
import '../../components/report.css';
import '../../components/page.css';
import { mount } from '../../components/mount.tsx';
import { Welcome } from './Welcome.tsx';

mount(Welcome);

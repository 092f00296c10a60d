import '../../components/theme.css';
import '../../components/quote.css';
import '../../components/report.css';
import '../../components/search.css';
import '../../components/page.css';
import '../../components/packs/packs.css';
import './library.css';
import { mount } from '../../components/mount.tsx';
import { Library } from './Library.tsx';

mount(Library);

import '../../components/theme.css';
import '../../components/quote.css';
import '../../components/report.css';
import '../../components/search.css';
import '../../components/packs/packs.css';
import './sidepanel.css';
import { mount } from '../../components/mount.tsx';
import { Sidebar } from './Sidebar.tsx';

mount(Sidebar);

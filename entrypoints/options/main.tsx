import '../../components/theme.css';
import '../../components/page.css';
import '../../components/packs/packs.css';
import { mount } from '../../components/mount.tsx';
import { Options } from './Options.tsx';

mount(Options);

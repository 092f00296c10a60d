import { i18n } from '#i18n';
import { render, type ComponentType } from 'preact';

/** Shows a surface as the whole of this page, in the language of its words. */
export function mount(Surface: ComponentType): void {
  document.documentElement.lang = i18n.t('language');
  document.title = i18n.t('extension.name');
  const root = document.getElementById('root');
  if (root) render(<Surface />, root);
}

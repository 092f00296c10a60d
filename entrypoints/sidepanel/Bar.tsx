import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ArticleHead } from '../../core/report.ts';
import { Brand, Icon } from '../../components/Icon.tsx';
import { Search } from '../../components/Search.tsx';
import { useWanted } from '../../components/useWanted.ts';

interface Props {
  readonly onRead: (article: ArticleHead) => void;
  readonly onSearching: (searching: boolean) => void;
  readonly children: ComponentChildren;
}

export function Bar({ onRead, onSearching, children }: Props) {
  const [open, setOpen] = useState(false);
  const wanted = useWanted();
  useEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  const toggle = () => {
    setOpen(!open);
    if (open) onSearching(false);
  };
  return (
    <header class="top">
      <div class="bar">
        <Brand />
        <b>{i18n.t('extension.name')}</b>
        {children}
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('search.label')}
          aria-expanded={open}
          onClick={toggle}
        >
          <Icon name="search" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('common.options')}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <Icon name="options" />
        </button>
      </div>
      {open && <Search {...{ onRead, wanted }} onAsking={onSearching} focused />}
    </header>
  );
}

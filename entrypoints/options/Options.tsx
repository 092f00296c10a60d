import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { Brand } from '../../components/Icon.tsx';
import { ExportReminder } from '../../components/packs/ExportReminder.tsx';
import { Packs } from '../../components/packs/Packs.tsx';
import { StorageOff } from '../../components/StorageOff.tsx';
import { useShortcuts } from '../../components/useShortcut.ts';
import { Corrections } from './Corrections.tsx';
import { Kept } from './Kept.tsx';
import { Marks } from './Marks.tsx';
import { Reset } from './Reset.tsx';
import { Sites } from './Sites.tsx';
import { Stored } from './Stored.tsx';

/** What is stored, what may be read without a click, what is painted: each with its way back. */
export const Options = () => (
  <main class="sheet grouped">
    <header class="bar">
      <Brand />
      <b>{i18n.t('extension.name')}</b>
    </header>
    <h1>{i18n.t('options.title')}</h1>
    <StorageOff />
    <p>
      <a href={browser.runtime.getURL('/welcome.html')}>{i18n.t('options.welcome')}</a>
    </p>
    <Group title={i18n.t('options.sites')}>
      <Sites />
    </Group>
    <Group title={i18n.t('options.marks')}>
      <Marks />
    </Group>
    <Group title={i18n.t('options.corrections')}>
      <Corrections />
    </Group>
    <Group title={i18n.t('options.stored')}>
      <Stored />
      <Kept />
    </Group>
    <Group title={i18n.t('packs.title')}>
      <ExportReminder />
      <Packs />
    </Group>
    <Group title={i18n.t('options.keys')}>
      <Keys />
    </Group>
    <Group title={i18n.t('options.privacy')}>
      <p>{i18n.t('options.privacyLocal')}</p>
      <p>{i18n.t('options.privacyRead')}</p>
      <p>{i18n.t('options.privacyPrivate')}</p>
    </Group>
    <Group title={i18n.t('reset.title')}>
      <Reset />
    </Group>
  </main>
);

const Group = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

function Keys() {
  const shortcuts = useShortcuts();
  return (
    <>
      <dl class="keys">
        {shortcuts.map(({ name, words, keys }) => (
          <div key={name}>
            <dt>{words || i18n.t('extension.action')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : i18n.t('options.keysNone')}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{i18n.t('options.keysNote')}</p>
    </>
  );
}

import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { Example } from './Example.tsx';
import { Brand } from '../../components/Icon.tsx';

/** How to begin, in three steps, and what is never done. */
export const Welcome = () => (
  <main class="sheet">
    <header class="bar">
      <Brand />
      <b>{i18n.t('extension.name')}</b>
    </header>
    <h1>{i18n.t('welcome.title')}</h1>
    <p class="lead">{i18n.t('welcome.lead')}</p>
    <ol class="steps">
      <li>{i18n.t('welcome.one')}</li>
      <li>{i18n.t('welcome.two')}</li>
      <li>{i18n.t('welcome.three')}</li>
    </ol>
    <section>
      <h2>{i18n.t('example.title')}</h2>
      <p class="note">{i18n.t('example.note')}</p>
      <Example />
    </section>
    <section>
      <h2>{i18n.t('welcome.neverTitle')}</h2>
      <p>{i18n.t('welcome.never')}</p>
      <p>{i18n.t('options.privacyLocal')}</p>
    </section>
    <button type="button" class="secondary" onClick={() => void browser.runtime.openOptionsPage()}>
      {i18n.t('common.options')}
    </button>
  </main>
);

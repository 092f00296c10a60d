import { firstFact, metaReader, type Reader } from '../fact.ts';
import { textsOf, typesOf } from '../json-ld.ts';
import { plain, plainOfMarkup } from '../plain.ts';
import type { Scene } from '../scene.ts';
import { hostOf } from './host.ts';
import { OUTLETS } from './outlets.table.ts';
import { knownOutlet } from './title-suffix.ts';

/** Who publishes the page, under the name that it gives itself. */
export const readOutlet = (scene: Scene) => firstFact('outlet', readers, scene, isName);

const fromLd: Reader<string> = {
  name: 'json-ld publisher',
  *read({ ldArticle }) {
    for (const key of ['publisher', 'sourceOrganization', 'provider'])
      for (const name of textsOf(ldArticle?.[key])) yield seen(name);
  },
};

const fromSite: Reader<string> = {
  name: 'json-ld site',
  *read({ ld }) {
    const sites = ld.filter((node) =>
      typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type)),
    );
    for (const name of sites.flatMap((node) => textsOf(node['name']))) yield seen(name);
  },
};

const fromDomain: Reader<string> = {
  name: 'domain',
  *read({ url }) {
    const host = hostOf(url);
    const known = Object.keys(OUTLETS).find((one) => host === one || host.endsWith(`.${one}`));
    if (known) yield { value: OUTLETS[known] ?? known, saw: host };
  },
};

const fromHost: Reader<string> = {
  name: 'host name',
  *read({ url }) {
    const host = hostOf(url);
    if (host.includes('.')) yield { value: host, saw: host };
  },
};

/** An aggregator prints whose report it shows behind the headline. */
const fromTitle: Reader<string> = {
  name: 'title suffix',
  *read({ document }) {
    const title = plain(document.querySelector('title')?.textContent ?? '');
    const value = knownOutlet(title);
    if (value) yield { value, saw: title };
  },
};

const readers: readonly Reader<string>[] = [
  fromDomain, // a known outlet's sections and apps call themselves many things
  fromTitle,
  metaReader(['og:site_name']),
  fromLd,
  fromSite,
  metaReader([
    'application-name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'al:ios:app_name',
    'apple-mobile-web-app-title',
  ]),
  fromHost,
];

const seen = (name: string) => ({ value: plainOfMarkup(name), saw: name });

const isName = (name: string) =>
  name.length > 1 && name.length <= 80 && !/^(?:https?:|@|undefined$|null$)/i.test(name);

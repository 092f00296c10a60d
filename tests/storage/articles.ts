import type { StoredArticle } from '../../core/article.ts';

/** Reports of fictitious outlets: two on one event, a look-alike, and others. */
const written = {
  harbour: {
    title: 'Harbour fire kills 14 in Port Selam',
    outlet: 'Coastal Ledger',
    credit: 'Reuters',
    published: '2025-05-03',
    dateline: 'Port Selam',
    text: 'A fire at the grain harbour of Port Selam killed at least 14 dock workers on Saturday, the governor Amara Odhiambo said.\n\nRescuers pulled 32 people from the water. About 10,000 tonnes of wheat burned in four silos.',
  },
  'harbour-2': {
    title: 'Port Selam blaze: governor speaks of 19 dead',
    outlet: 'Meridian Post',
    published: '2025-05-04',
    text: 'Governor Amara Odhiambo said on Sunday that 19 dock workers had died in the blaze at the grain harbour of Port Selam.\n\nFour silos with wheat burned down, a loss of 1.2 million dollars.',
  },
  mill: {
    title: 'Fire in a paper mill injures six',
    outlet: 'Coastal Ledger',
    published: '2025-03-11',
    text: 'Six people were hurt when a paper mill in Lindau caught fire on Tuesday.\n\nThe fire brigade needed three hours. The governor was not available.',
  },
  talks: {
    title: 'Talks on fishing rights resume in Reyk',
    outlet: 'Northern Courier',
    published: '2025-05-02',
    text: 'Ministers of nine countries resumed talks on fishing rights in Reyk on Friday.\n\nKyiv’s delegate Zoë Brandt called the quota of 600 tonnes “too low”.',
  },
  election: {
    title: 'Mayor Okafor wins second term',
    outlet: 'Meridian Post',
    published: '2025-04-27',
    text: 'Mayor Lena Okafor won a second term with 52.4 percent of the vote.\n\nTurnout fell to 48 percent, the election board said.',
  },
  layoffs: {
    title: 'Chip maker Vantor lays off thousands',
    outlet: 'The Trade Wire',
    published: '2025-05-01',
    text: 'Vantor will lay off 24,000 employees by the end of the year, the chip maker said on Thursday.\n\nWorkers in Lindau had protested since March.',
  },
} as const;

export type Name = keyof typeof written;
export const NAMES = Object.keys(written) as Name[];

export const seed = (name: Name, change: Partial<StoredArticle> = {}): StoredArticle => ({
  ...written[name],
  id: name,
  language: 'en',
  origin: { kind: 'seed', seed: '900', role: 'related' },
  ...change,
});

export const saved = (name: Name, change: Partial<StoredArticle> = {}): StoredArticle => ({
  ...seed(name),
  id: `kept-${name}`,
  origin: { kind: 'saved', at: '2025-05-05T10:00:00.000Z' },
  ...change,
});

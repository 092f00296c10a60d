/**
 * What happened, in groups that exclude each other. A status of no row stands for itself.
 * `grows`: such a count rises while an event goes on, so a later, higher one replaces an earlier one.
 */
const GROUPS: readonly {
  readonly name: string;
  readonly words: readonly string[];
  readonly grows?: true;
}[] = [
  {
    name: 'killed',
    words: ['killed', 'dead', 'died', 'slain', 'fatal', 'perished', 'drowned', 'death'],
    grows: true,
  },
  {
    name: 'wounded',
    words: ['wounded', 'injured', 'hurt', 'hospitalised', 'hospitalized', 'treated'],
    grows: true,
  },
  { name: 'casualties', words: ['casualties', 'killed-or-wounded', 'casualty'], grows: true },
  { name: 'missing', words: ['missing', 'unaccounted'] },
  {
    name: 'arrested',
    words: ['arrested', 'detained', 'held', 'captured', 'seized', 'apprehended'],
    grows: true,
  },
  { name: 'charged', words: ['charged', 'indicted', 'accused'] },
  { name: 'convicted', words: ['convicted', 'sentenced', 'jailed'] },
  { name: 'evacuated', words: ['evacuated', 'displaced', 'homeless', 'fled'], grows: true },
  { name: 'rescued', words: ['rescued', 'saved', 'freed', 'released'] },
  {
    name: 'deployed',
    words: [
      'deployed',
      'sent',
      'provided',
      'supplied',
      'delivered',
      'given',
      'dispatched',
      'stationed',
    ],
  },
  { name: 'launched', words: ['launched', 'fired', 'attacked-with', 'struck-with', 'used'] },
  { name: 'shot-down', words: ['shot-down', 'shot down', 'downed', 'intercepted', 'shot_down'] },
  { name: 'destroyed', words: ['destroyed', 'razed', 'demolished', 'flattened'], grows: true },
  { name: 'damaged', words: ['damaged'], grows: true },
  { name: 'laid-off', words: ['laid-off', 'cut', 'dismissed', 'fired-from', 'laid off'] },
  { name: 'hired', words: ['hired', 'employed'] },
  { name: 'stolen', words: ['stolen', 'robbed', 'taken', 'looted'] },
  { name: 'approved', words: ['approved', 'passed', 'granted'] },
  { name: 'spent', words: ['spent', 'paid', 'bought', 'purchased', 'cost'] },
  { name: 'sold', words: ['sold', 'earned'] },
  { name: 'infected', words: ['infected', 'confirmed', 'diagnosed'], grows: true },
];

const NAME = new Map(
  GROUPS.flatMap(({ name, words }) => words.map((word) => [word, name] as const)),
);
const GROWING = new Set(GROUPS.filter((group) => group.grows).map((group) => group.name));

export const statusGroup = (status: string | undefined) => status && (NAME.get(status) ?? status);
export const grows = (status: string | undefined) => GROWING.has(statusGroup(status) ?? '');

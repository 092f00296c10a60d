/** Verb and noun forms that tell what happened to those that are counted, to the status's name. */
const ROWS = `
killed: bodies corpses killed kill kills killing died die dies dying dead deaths death slain slaughtered slaughter massacred murdered murder murders murdering executed killings executing perished drowned fatalities fatality fatal lives beheaded assassinated lynched electrocuted toll decapitated suffocated asphyxiated starved
wounded: wounded wound wounding wounds injured injure injures injuring injuries injury hurt hurting maimed hospitalised hospitalized treated hospitalizing hospitalising bruised
casualties: casualties casualty
missing: missing unaccounted disappeared vanished
arrested: arrested arrest arrests arresting detained detain detaining detainees detentions captured capture capturing capturing seized apprehended custody rounded nabbed held imprisoned
charged: charged charges indicted indict accused accuses arraigned prosecuted
convicted: convicted convict convicting sentenced sentence sentencing jailed conviction convictions
acquitted: acquitted acquitting cleared exonerated
evacuated: evacuated evacuate evacuating evacuees displaced displace displacing fled flee fleeing homeless uprooted evacuation
trapped: trapped stranded stuck
rescued: rescued rescue rescuing saved freed freeing released release releasing liberated pulled
kidnapped: kidnapped kidnap abducted abduct hostage hostages abducting kidnapping
deployed: deployed deploy deploys deploying deployment sent send sends sending dispatched dispatch dispatching stationed provided provide provides providing supplied supply supplies supplying delivered deliver delivering gave given give mobilised mobilized mobilise mobilize
launched: launched launch launches launching fired firing rained lobbed hurled unleashed
shot-down: downed intercepted intercept intercepting intercepts
destroyed: destroyed destroy destroys destroying razed demolished flattened wrecked levelled leveled collapsed gutted obliterated
damaged: damaged damage damages damaging
promised: promised promise promises pledged pledge pledges pledging committed commit commits earmarked allocated offered offer offers offering
sought: sought seek seeks seeking demanded demand demands demanding requested request requests requesting sued asks asking
spent: spent spend spends spending paid pay pays paying bought buy buys buying purchased purchase cost costs costing invested invest invests investing acquired acquire acquires acquiring shelled
fined: fined fine fines penalised penalized
sold: sold sell sells selling earned earn earns raised raise raises raising fetched fetches
stolen: stolen stole steal steals stealing robbed looted looting swiped snatched embezzled
laid-off: dismissed sacked axed axe axing shed sheds shedding layoffs slashed redundant redundancies furloughed
hired: hired hire hires hiring employed employs employ employing recruited recruit recruits
approved: approved approve approves approving passed granted
rejected: rejected rejects rejecting
infected: infected infect infecting diagnosed tested sickened
recovered: recovered recover seized-back
vaccinated: vaccinated inoculated immunised immunized
born: born
attended: gathered marched rallied protested protesting turned-out
surrendered: surrendered surrender defected defect
lost: lost lose loses losing
invaded: invaded
banned: banned
cancelled: cancelled canceled cancelling canceling
closed: closed shut closing shuttered
repatriated: repatriated deported deport deporting expelled extradited
`;

export const STATUSES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [status = '', words = ''] = row.split(': ');
      return words.split(' ').map((word) => [word, status] as const);
    }),
);

/** Verb and particle, in that order, to the status. */
export const PHRASES: ReadonlyMap<string, string> = new Map([
  ...['shot', 'shoot', 'shooting', 'brought', 'took'].map(
    (verb) => [`${verb} down`, 'shot-down'] as const,
  ),
  ...['laid', 'lay', 'laying', 'let'].map((verb) => [`${verb} off`, 'laid-off'] as const),
  ...['cut', 'cuts', 'cutting', 'slash', 'eliminate', 'eliminated', 'eliminating'].flatMap((verb) =>
    ['jobs', 'positions', 'staff', 'workers', 'posts'].map(
      (noun) => [`${verb} ${noun}`, 'laid-off'] as const,
    ),
  ),
  ['burned to', 'killed'],
  ['shot dead', 'killed'],
  ['burnt to', 'killed'],
  ['left dead', 'killed'],
  ['lost lives', 'killed'],
  ['found dead', 'killed'],
  ['crushed to', 'killed'],
  ['taken hostage', 'kidnapped'],
  ['took hostage', 'kidnapped'],
  ['took part', 'attended'],
  ['taking part', 'attended'],
  ['in custody', 'arrested'],
  ['without power', 'without-power'],
  ['lost power', 'without-power'],
  ['without electricity', 'without-power'],
  ['lost electricity', 'without-power'],
]);

/** What the object is decides: "fired 20 missiles", "fired 20 workers". */
export const OF_WORKERS: ReadonlySet<string> = new Set(
  'worker employee staff job position post teacher journalist manager role people person'.split(
    ' ',
  ),
);
/** Of what lives; a page that was "released" was not rescued. */
export const OF_LIVING: ReadonlySet<string> = new Set(
  'killed wounded casualties missing kidnapped rescued infected vaccinated born attended hired trapped deployed'.split(
    ' ',
  ),
);
export const THINGS: ReadonlySet<string> = new Set(
  `email page document file film movie song book record vote seat ballot year month week day hour minute point percent letter album copy
  story word question answer reason pillar speech name version photo picture video message call meeting law rule bill case time
  goal match game song track article post comment tweet website application app charge count term statement detail`.split(
    /\s+/,
  ),
);
/** Of people only: money that was "killed" was not. */
export const OF_BEINGS: ReadonlySet<string> = new Set(
  'killed wounded casualties missing arrested charged convicted acquitted kidnapped infected vaccinated born attended trapped hired laid-off rescued evacuated'.split(
    ' ',
  ),
);

/** Heads that are people: of them "twelve were rescued" may speak in the next sentence. */
export const BEINGS: ReadonlySet<string> = new Set(
  `person man woman child soldier troop civilian miner worker passenger student pupil officer policeman firefighter rescuer hostage
  prisoner inmate migrant refugee protester demonstrator villager resident tourist hiker climber crew sailor fisherman patient victim
  survivor employee player fan spectator guest teacher doctor nurse medic journalist driver pilot rider rebel fighter militant
  gunman suspect robber pirate volunteer farmer lawmaker senator minister guard monk nun nurse girl boy teenager baby boarder physician surgeon scientist artist leader writer director actor lawyer professor
  engineer judge president politician athlete golfer swimmer footballer`.split(/\s+/),
);

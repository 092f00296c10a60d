/** Plurals that do not end in s, with their singular. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `people person|men man|women woman|children child|policemen policeman|policewomen policewoman|firemen fireman|gunmen gunman
  servicemen serviceman|servicewomen servicewoman|crewmen crewman|fishermen fisherman|congressmen congressman|businessmen businessman
  spokesmen spokesman|guardsmen guardsman|militiamen militiaman|seamen seaman|workmen workman|clergymen clergyman|gentlemen gentleman
  grandchildren grandchild|schoolchildren schoolchild|feet foot|teeth tooth|geese goose|mice mouse|oxen ox|lives life|wives wife
  knives knife|thieves thief|leaves leaf|halves half|wolves wolf|loaves loaf|shelves shelf|calves calf|crises crisis|analyses analysis
  bases base|hypotheses hypothesis|diagnoses diagnosis|phenomena phenomenon|criteria criterion|bacteria bacterium|stimuli stimulus
  alumni alumnus|cacti cactus|fungi fungus|nuclei nucleus|data data|media media|police police|cattle cattle|troops troop|aircraft aircraft
  spacecraft spacecraft|watercraft watercraft|hovercraft hovercraft|offspring offspring|sheep sheep|fish fish|deer deer|salmon salmon
  staff staff|personnel personnel|crew crew|dead dead|injured injured|wounded wounded|missing missing|homeless homeless|others other
  civilians civilian|casualties casualty|series series|species species|headquarters headquarters|barracks barracks|works works
  yemenis yemeni|iraqis iraqi|israelis israeli|pakistanis pakistani|saudis saudi|somalis somali|emiratis emirati|kuwaitis kuwaiti
  bangladeshis bangladeshi|omanis omani|qataris qatari|bahrainis bahraini|taxis taxi|skis ski|caucuses caucus|gas gas|buses bus|gases gas|viruses virus|campuses campus|bonuses bonus|censuses census|consensuses consensus|cases case|houses house
  warehouses warehouse|phases phase|purchases purchase|increases increase|releases release|diseases disease|nurses nurse|horses horse
  courses course|responses response|licenses license|expenses expense|offenses offense|defenses defense|causes cause|uses use
  clauses clause|databases database|leases lease|exercises exercise|enterprises enterprise|premises premise|promises promise
  franchises franchise|cruises cruise|corpses corpse|abuses abuse|excuses excuse|collapses collapse|eclipses eclipse|noses nose|roses rose
  spouses spouse|universes universe|verses verse|vases vase|doses dose|hoses hose|roses rose|bruises bruise|surprises surprise|prizes prize
  sizes size|movies movie|cookies cookie|zombies zombie|calories calorie|rookies rookie|selfies selfie|ties tie|pies pie|hippies hippie
  axes axe|shoes shoe|canoes canoe|toes toe|foes foe|does doe|clothes clothes|dies die|lies lie|taxes tax|axis axis|caches cache|aches ache|headaches headache`
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .map(([many = '', one = '']) => [many, one]),
);

/** End in s and are no plurals. */
export const NOT_PLURAL: ReadonlySet<string> = new Set(
  `is was has does his its this thus us as yes plus minus versus less unless across towards always perhaps besides afterwards
  sometimes nonetheless nevertheless whereas gas bus virus campus bonus census status focus crisis basis analysis axis thesis emphasis
  news politics economics athletics mathematics physics aids chaos christmas texas kansas illinois arkansas massachusetts paris athens
  brussels los las hamas jesus james charles thomas lucas nicolas marcus francis chris dennis douglas louis alexis lewis jones
  williams davis harris adams evans roberts edwards collins stevens rogers reeves perkins jenkins simmons myers hughes
  apparatus stimulus surplus circus corps lens mars venus cyprus honduras barbados bahamas emirates netherlands philippines
  reuters alias atlas canvas bias iris pancreas diabetes rabies measles hiv tennis lotus cactus fetus genius
  says goes comes takes makes gets gives knows shows sees tells wants thinks becomes begins believes brings
  means needs seems remains includes involves suggests estimates expects claims warns adds argues continues`
    .trim()
    .split(/\s+/),
);

/** Words that end a noun phrase: they say how a sentence is built. */
export const STOPS: ReadonlySet<string> = new Set(
  `a an the this that these those some any no every each either neither all both
  of in on at by to from for with without within into onto over under above below between among amid against across after before
  behind beyond during through throughout toward towards upon via per off out up down about around near since until till despite
  like unlike including excluding following concerning regarding because besides except inside outside along alongside past
  and or but nor so yet if then than as while whereas although though unless whether when where why how once
  i me my we us our you your he him his she her it its they them their who whom whose which what that there here
  myself himself herself itself ourselves themselves yourself
  is are was were be been being am do does did done has have had having can could may might must shall should will would cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  not only also just even still already again ever never now today yesterday tomorrow tonight ago later earlier soon
  said says say told tells saying according amp via worth apiece altogether respectively together instead too
  compared versus vs next ahead away aside apart abroad forward`
    .trim()
    .split(/\s+/),
);

/** Endings and words of nouns that look like verbs or adverbs, and of adjectives before nouns. */
export const LY_ADJECTIVES: ReadonlySet<string> = new Set(
  'elderly family early daily weekly monthly yearly quarterly friendly deadly likely unlikely costly ugly lonely assembly ally rally supply reply italy july bully fly jelly belly monopoly anomaly homily only orderly hourly butterfly'.split(
    ' ',
  ),
);

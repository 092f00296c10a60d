/** Past forms, past participles and third persons that stand behind a subject in the news. Regular -ed and -ing are told by form. */
export const IRREGULAR_VERBS: ReadonlySet<string> = new Set(
  `became become began begun broke broken brought built bought burnt came caught chose chosen cost cut dealt died did drew drawn drank drunk drove driven
  ate eaten fell fallen fed felt fought found fled flew flown forgot forgotten froze frozen gave given gone got gotten grew grown
  heard held hid hidden hit hurt kept knew known laid lay led left lent let lost made meant met mown paid put quit read ran rang
  rode ridden rose risen said sang sank sunk sat saw seen sold sent set shook shaken shone shot shown shrank shrunk shut slain slew slept slid
  spent split spoke spoken spread stood stole stolen stuck struck swam swore sworn swept swung took taken taught tore torn
  thought threw thrown told understood undergone underwent wept went won withdrew withdrawn woke wore worn wrote written
  forced beat beaten bled blew blown bore borne bound bred cast clung crept dug dove dwelt flung forbade foresaw forgave
  is are was were be been being has have had do does did
  says goes comes takes makes gets gives shows sees tells wants becomes begins believes brings means needs seems remains includes
  rises falls grows stands sits lies leaves lives works plans hopes faces holds runs kills wins loses costs hits turns wants
  attend attends attended die dies live lives remain go come take make need face want think believe work stay get give include
  gather gathered rallied marched weighs weigh measures totals exceeds reaches hits employs serves covers totalled
  lasts spans stretches passes flows
  features ships offers supports accounts produces owes earns pays spends sells buys expects`
    .trim()
    .split(/\s+/),
);

/** End in -ed or -ing and name or qualify things. */
export const NOT_VERBS: ReadonlySet<string> = new Set(
  `building wedding meeting hearing ceiling railing dwelling offering listing briefing filing finding being king ring spring string thing
  wing sibling sterling morning evening nothing something anything everything during including according following
  hundred shed bed seed weed feed speed breed deed need red bleed unmanned armed united wounded injured missing
  married retired elected registered licensed unarmed masked uniformed skilled trained organized organised advanced alleged suspected
  convicted confirmed recorded reported documented estimated leading existing remaining living working developing voting
  shooting bombing killing stabbing beating sighting crossing landing opening closing painting drawing posting setting warning
  training housing funding spending saving savings earnings funding banking financing shipping trading mining fishing farming
  pricing advertising marketing manufacturing engineering gaming policing counseling counselling nursing parking publishing lending
  borrowing programming recycling smuggling trafficking racing boxing cycling heating plumbing roofing seating bargaining catering
  accounting broadcasting nursing wanted displaced abandoned occupied embedded infected affected related`
    .trim()
    .split(/\s+/),
);

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** With which a sentence says who gave a figure, whoever it is. */
export const SAYS = set(`
  said says say saying told tells reported announced announces confirmed confirms claimed claims estimated estimates added adds stated
  states warned warns acknowledged acknowledges admitted admits believes believe believed wrote writes tweeted declared declares noted
  notes insisted insists argued argues revealed reveals disclosed discloses explained explains testified alleged alleges predicted
  predicts forecast forecasts recorded reports showed shows found finds suggested suggests indicated indicates concluded concludes
  asserted maintained estimate report put puts counted calculated calculates quoted recalled responded replied emphasized stressed
  named names cited cites commented remarked boasted complained posted tallied listed documented verified identified
  speculates speculated reckons reckoned indicate suggest show charged charges concedes conceded contends contended maintains
`);

/** These do other work as well: only a name that can speak makes them reports. */
export const WEAK = set(`
  showed
  saying confirmed believe believes believed found finds showed shows put puts counted recorded estimate estimates report reports
  forecast forecasts posted identified listed documented indicated indicates suggested suggests maintained declared claims noted notes
  calculated concluded revealed reveals predicts predicted states stated adds added argues insists announced disclosed estimated warned
  tallied verified named names cited cites speculates speculated reckons reckoned indicate suggest show maintains
`);

/** Only before "that": else they do other work. */
export const THAT_ONLY = set('charged charges');

/** Someone's opinion, whoever it is, where the subject has an article: "the mogul estimates the price at". */
export const OPINES = set(`
  estimates estimated speculates speculated reckons reckoned predicts predicted believes argues insists claims maintains calculates
`);

/** A verb with one of these behind it reports nothing: "claimed 12 lives", "responded with two subpoenas". */
export const NO_REPORT: Readonly<Record<string, RegExp>> = {
  added: /^(?:an?|another|the|its|\d.*|one|two|three|to|up)$/,
  adds: /^(?:an?|another|the|its|\d.*|to|up)$/,
  claimed:
    /^(?:an?|at|the|more|up|as|nearly|over|\d.*|one|two|three|responsibility|victory|credit|asylum|his|her|their)$/,
  claims: /^(?:responsibility|victory|credit|lives)$/,
  found: /^(?:an?|himself|herself|itself|themselves|guilty|dead|out|him|her|them|it)$/,
  put: /^(?:an?|up|on|in|out|off|together|down|pressure|him|her|them|it)$/,
  puts: /^(?:an?|up|on|in|out|off|pressure|him|her|them)$/,
  recalled: /^(?:about|more|over|nearly|some|\d.*|all|its)$/,
  recorded: /^(?:his|her|their|its)$/,
  replied: /^(?:to|with|by)$/,
  responded: /^(?:to|with|by)$/,
  said: /^(?:little|nothing|much|goodbye|yes|no)$/,
  saying: /^(?:little|nothing|much|goodbye)$/,
  showed: /^(?:up|off|no)$/,
  stated: /^(?:aim|goal|purpose)$/,
  wrote: /^(?:an?|the|his|her|their|its|for|about|books?|off|\d.*)$/,
};

/** Nouns of those who speak for others, and of what is quoted. Singular. */
export const SPEAKERS = set(`
  police official officer authority spokesman spokeswoman spokesperson government ministry minister department agency report study survey
  poll researcher scientist expert analyst source witness prosecutor lawyer attorney judge court mayor governor president premier
  chancellor ambassador diplomat army military navy commander general colonel captain chief director head company firm bank group
  organization organisation charity union association federation commission committee council board institute university center centre
  office bureau service statement newspaper magazine paper media television tv radio channel website network station data figure
  statistic census document record filing analysis review audit estimate forecast model index investigator inspector doctor hospital
  medic paramedic rescuer firefighter coroner sheriff detective resident activist monitor observer economist seismologist
  meteorologist geologist forecaster lawmaker senator congressman representative secretary leader campaigner aide executive ceo chairman chairwoman
  chairperson founder owner manager operator airline airport coastguard guard embassy consulate un nato parliament senate congress
  white-house kremlin pentagon team editor reporter correspondent journalist author historian teacher pastor priest bishop
  patriarch king queen prince survivor victim neighbor neighbour relative mother father brother sister wife husband friend worker
  driver pilot complaint indictment lawsuit affidavit panel jury agent employer retailer maker manufacturer publisher
  regulator watchdog treasury fund force navy administration crew man woman student analysts
`);

/** Between the subject and its verb, or before the subject: when and how, not who. */
export const TIMES = set(`
  on late early in last this next year week month night monday tuesday wednesday thursday friday saturday sunday morning evening afternoon
  yesterday today tonight meanwhile however separately earlier later also then still now again once first already previously
  january february march april may june july august september october november december
`);

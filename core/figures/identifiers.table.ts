const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A number right behind one of these names something: "Flight 370", "room 12". */
export const NAMES = set(`
  flight route highway interstate motorway road exit junction runway terminal gate platform track line building room floor apartment apt
  suite unit p block house article section chapter paragraph clause rule title amendment resolution proposition prop page pages pp no nos
  number numbers nr volume vol issue episode season series part act scene figure table item lot grade level tier category type class phase
  stage step round week day game group pool lane hole ward district precinct zone sector area station channel radio bbc fm model mark mk
  ios macos android storm hurricane typhoon cyclone depression version boeing airbus formula apollo soyuz falcon psalm count exhibit juror isbn windows iphone galaxy playstation xbox top catch
  world super bowl zip code badge bus train tram heat slide studio pier berth camp brigade squadron company engine ladder crew car suspect
  victim patient directive law order bill note annex schedule form base site point hangar dock locker box slot seat row aisle cell
  room-number building-number tower pillar ski-lift shaft well reactor camera tunnel agent player bus-route group's ps vat covid sars
  inmate witness courtroom size element voyager prisoner case docket bill order convoy committee mission
  ak am bmw iran-contra nasa agenda vision europa psr ngc hd gliese kepler chang'e shenzhou gaofen starship ariane
  protocol iso opus symphony sonata concerto locomotive tank type-project operation division platoon battalion regiment infantry legion
`);

/** Letters that name only as capitals: "the A 40", "an AK 47", "AM 570". */
export const CAPITALS = set(
  'a b m e i us ak am fm bmw hd ps bbc vat covid sars ngc mk iso psr nasa',
);

/** These stand before a plain count as well, if what it counts follows: "on day one 12 people died". */
export const LOOSE = set(`
  page pages day week round game car crew victim suspect patient line track company area group class series season count top world house
  train bus road unit engine issue part code act number numbers figure platform item stage station camp block no heat floor
  school title record order law note point site box cell seat row player agent order base tank form division
`);

/** Plain words that are counted in words too: only these take "one", "two" as a name in lower case. */
export const SPELLED = set(
  'grade chapter number article page phase category level day week stage part group round act tier',
);

/** Letters behind a number that are a unit, not a name. */
export const SUFFIXES = set(`
  st nd rd th s t kt mt ml kmph mcg bn mn m k b mm tn trn mln bln mil bil km kms kg kgs g cm ft in lb lbs mph kph kmh am pm gb mb tb kb mhz ghz khz hz mw kw gw w c f p
  pc pct x yr yrs hr hrs min mins sec secs oz l ml mg kwh mwh gwh twh ha sqm sq mp v kv cr lakh crore e gw knots nm mi yd percent million billion thousand ms
`);

/** Behind a number and names: "24 Independent Street". */
export const STREETS = set(
  'street st avenue ave road rd lane drive boulevard blvd square plaza terrace court crescent parkway highway place way close row gardens quay',
);

/** Plain words that name only with a capital: "House Bill 1775", not "passed the bill 52-48". */
export const CAPITALISED = set(
  'storm hurricane typhoon cyclone depression bill order case mission committee convoy act world super tank form operation law protocol agenda vision',
);

/** Names that stand in the plural too: "Articles 5 and 6", "pages 10-12". */
export const PLURALS = set(
  'articles sections pages chapters flights rooms routes highways paragraphs clauses rules platforms gates exits terminals numbers volumes districts zones sectors amendments items lots episodes channels interstates',
);

/** What a length is of, by the word behind it: "10 km deep". */
export const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['deep', 'depth'],
  ['underground', 'depth'],
  ['below', 'depth'],
  ['beneath', 'depth'],
  ['down', 'depth'],
  ['long', 'length'],
  ['wide', 'width'],
  ['across', 'width'],
  ['tall', 'height'],
  ['high', 'height'],
  ['above', 'height'],
  ['thick', 'thickness'],
  ['away', 'distance'],
  ['off', 'distance'],
  ['from', 'distance'],
  ['outside', 'distance'],
  ['to', 'distance'],
  ['inside', 'distance'],
]);

export const DIRECTION =
  /^(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern|wards?|erly)?|inland|offshore|upstream|downstream)$/;

/** Times that may stand right behind an amount and are not what it is of: "7% last year". */
export const PERIODS: ReadonlySet<string> = new Set(
  `last this next early late year month week quarter today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december annually daily weekly monthly yearly overnight
  apiece altogether overall prior before after since`.split(/\s+/),
);

/** Before the second number of a movement. */
export const MOVING = /^(?:from|to|versus|against|than|down|up)$/;

/** Fixed phrases whose number counts nothing, hyphens left out. */
export const IDIOMS: readonly string[] = `
  one of|one another|no one|the only one|only one of|any one|each one|every one|this one|that one
  which one|one day|one thing|one time|one way|one point|one hand|one side|one by one|one on one
  one or other|one more time|number one|one liner|one liners|one man band|one night stand|one way ticket|day one|square one|the one|a good one|one example
  one reason|one such|one off|one corner|one end|one last|one big|one or more|one man show
  one time only|on all fours|zero tolerance|zero sum|ground zero|zero hour|two way|second to none
  a hundred percent|catch 22|fifty fifty|four letter|six pack|two faced|two edged
  three dimensional|two dimensional|three way|four wheel|seven seas|cloud nine|back to square one
  thousand words|million miles|million dollar question|the big four|big four|big three|big five
  group of seven|group of eight|group of 20|group of twenty|two state|two tier|twenty twenty
  at sixes and sevens|nine to five|two thirds majority of|four by four|one to one|one all
  two fold approach|the two sides|the two countries|the two nations
  both sides|the two companies|the two governments|the two neighbours|the two neighbors
  all in one|in one piece|ten commandments|seven wonders|big six|big seven|five star|four star
  three star|twenty first century|one china|one sided|zero carbon|two horse race|one horse
  three pointer|three legged|one fell swoop|one swoop|one stop|nine lives|one voice|one nation
  formula one|air force one|hundred per cent sure|one hundred per cent behind|two minds|two evils
  one foot|four corners|five eyes|forty winks|the three musketeers|zero emission|zero emissions
  net zero|sixty minutes|one two punch|one and only|one and all|one and the same|one or the other
  the other one|one after another|one after the other|one too many|two peas|thanks a million
  one in a million|zero in on|zeroed in on|zeroing in on|one size fits all|one size|the 1 percent|the one percent|one percenters|the 99 percent
  the 1%|the 99%|one stop shop|one way or the other|one way or another|one on one|one time|two thumbs|two cents|a thousand times|one hundred percent
  two timing|one trick pony|one armed bandit|twenty questions|forty niners|the eleventh hour|the first and only
`
  .trim()
  .split(/\s*[|\n]\s*/);

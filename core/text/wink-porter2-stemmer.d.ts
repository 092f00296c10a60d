declare module 'wink-porter2-stemmer' {
  /** Porter's second English stemmer; wants a lower-case word. */
  const stem: (word: string) => string;
  export default stem;
}

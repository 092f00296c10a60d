/** Alt+Shift and a letter: finds what the browser has tied to these keys, and does it as they would. */
export default function (letter) {
  const key = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')].find(
    (each) =>
      each.getAttribute('key')?.toUpperCase() === letter &&
      /alt/.test(each.getAttribute('modifiers')) &&
      /shift/.test(each.getAttribute('modifiers')),
  );
  if (!key) throw new Error(`no key for Alt+Shift+${letter}`);
  key.doCommand();
}

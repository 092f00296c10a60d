import { browser } from 'wxt/browser';

/** The shortest time that browsers keep to, in minutes. */
const PERIOD = 0.5;
const NAME = 'work';

/** While there is work the browser wakes a worker that it stopped. */
export function wake(on: boolean): void {
  const change = on
    ? browser.alarms.get(NAME).then((known) => (known ? undefined : create()))
    : browser.alarms.clear(NAME);
  change.catch((cause: unknown) => console.warn('Second Source: the alarm of long work', cause));
}

const create = () => browser.alarms.create(NAME, { periodInMinutes: PERIOD });

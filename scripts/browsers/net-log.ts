import { isRecord } from '../../core/border/values.ts';
import type { Request } from './session.ts';

/** Every request in a log of Chromium's network stack, which all of the browser goes through. */
export function requestsIn(log: string): Request[] {
  const { constants, events } = parsed(log);
  const types = isRecord(constants) ? constants['logEventTypes'] : undefined;
  const begun = isRecord(types) ? types['URL_REQUEST_START_JOB'] : undefined;
  if (begun === undefined) throw new Error('the log of the network holds no table of events');
  return events.flatMap((event) => {
    if (!isRecord(event) || event['type'] !== begun || !isRecord(event['params'])) return [];
    const { url, initiator } = event['params'];
    const by = typeof initiator === 'string' && initiator.includes('://') ? initiator : '';
    return typeof url === 'string' ? [{ url, by }] : [];
  });
}

function parsed(log: string): { readonly constants: unknown; readonly events: readonly unknown[] } {
  const raw: unknown = read(log);
  if (!isRecord(raw) || !Array.isArray(raw['events'])) throw new Error('no log of the network');
  return { constants: raw['constants'], events: raw['events'] };
}

/** A browser that was ended harshly leaves the list of events open. */
function read(log: string): unknown {
  try {
    return JSON.parse(log);
  } catch {
    return JSON.parse(`${log.trimEnd().replace(/,$/, '')}]}`);
  }
}

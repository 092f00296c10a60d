import { expect, it } from 'vitest';
import { requestsIn } from '../../scripts/browsers/net-log.ts';

const log = JSON.stringify({
  constants: { logEventTypes: { URL_REQUEST_START_JOB: 2, OTHER: 3 } },
  events: [
    { type: 3, params: { url: 'https://not-a-request.example/' } },
    { type: 2, params: { url: 'https://update.example/', initiator: 'not an origin' } },
    { type: 2, params: { url: 'https://news.example/a', initiator: 'https://news.example' } },
    { type: 2 },
  ],
});
const wanted = [
  { url: 'https://update.example/', by: '' },
  { url: 'https://news.example/a', by: 'https://news.example' },
];

it('reads every request, and who asked', () => {
  expect(requestsIn(log)).toEqual(wanted);
});

it('reads a log whose browser was ended harshly', () => {
  expect(requestsIn(`${log.slice(0, -2)},\n`)).toEqual(wanted);
});

it('takes nothing else for a log', () => {
  expect(() => requestsIn('{}')).toThrow();
  expect(() => requestsIn('{"events":[]}')).toThrow();
});

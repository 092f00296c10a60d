/** The slices of an address that decide; at the edge a `URL` gives them. */
export interface Address {
  readonly protocol: string;
  readonly hostname: string;
}

export const isOfTheWeb = ({ protocol }: Address) => protocol === 'https:' || protocol === 'http:';

const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|lan|home|arpa|test)$/;
const PRIVATE_NUMBERS =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const PRIVATE_LONG = /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:)/;

/** A machine of the reader's own, or of the reader's own network: asked only after a confirmation. */
export function isPrivate({ hostname }: Address): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return PRIVATE_LONG.test(host);
  return PRIVATE_NUMBERS.test(host) || PRIVATE_NAMES.test(host) || !host.includes('.');
}

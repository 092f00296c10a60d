/** A reason as part of a message key: browsers take no hyphen there. */
export type Keyed<Reason extends string> = Reason extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Keyed<Tail>}`
  : Reason;

export const keyed = <Reason extends string>(reason: Reason) =>
  reason.replaceAll('-', '_') as Keyed<Reason>;

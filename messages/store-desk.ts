import { nothing } from './fields.ts';
import { answering, type Answerer } from './listening.ts';
import type { Handlers } from './protocol.ts';
import type { Sender } from './sender.ts';
import type { StoreProtocol } from './store-protocol.ts';

export const storeDesk = (store: Handlers<StoreProtocol, Sender>): ReadonlyMap<string, Answerer> =>
  new Map(
    Object.entries({
      inventory: answering(nothing, store.inventory),
      reset: answering(nothing, store.reset),
    } satisfies Record<keyof StoreProtocol, Answerer>),
  );

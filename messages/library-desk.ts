import { libraryAsks } from './library-asks.ts';
import type { LibraryProtocol } from './library-protocol.ts';
import { answering, type Answerer } from './listening.ts';
import type { Handlers } from './protocol.ts';
import type { Sender } from './sender.ts';

export const libraryDesk = (
  library: Handlers<LibraryProtocol, Sender>,
): ReadonlyMap<string, Answerer> =>
  new Map(
    Object.entries({
      list: answering(libraryAsks.list, library.list),
      listBeginning: answering(libraryAsks.listBeginning, library.listBeginning),
      shelves: answering(libraryAsks.shelves, library.shelves),
      heads: answering(libraryAsks.heads, library.heads),
      stories: answering(libraryAsks.stories, library.stories),
      edits: answering(libraryAsks.edits, library.edits),
      forgetMany: answering(libraryAsks.forgetMany, library.forgetMany),
      bringBack: answering(libraryAsks.bringBack, library.bringBack),
    } satisfies Record<keyof LibraryProtocol, Answerer>),
  );

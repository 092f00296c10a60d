import { answering, type Answerer } from './listening.ts';
import type { Handlers } from './protocol.ts';
import type { Sender } from './sender.ts';
import { workAsks } from './work-asks.ts';
import type { WorkProtocol } from './work-protocol.ts';

export const workDesk = (work: Handlers<WorkProtocol, Sender>): ReadonlyMap<string, Answerer> =>
  new Map(
    Object.entries({
      beginImport: answering(workAsks.beginImport, work.beginImport),
      stage: answering(workAsks.stage, work.stage),
      staged: answering(workAsks.staged, work.staged),
      jobs: answering(workAsks.jobs, work.jobs),
      actOnJob: answering(workAsks.actOnJob, work.actOnJob),
      exportPiece: answering(workAsks.exportPiece, work.exportPiece),
    } satisfies Record<keyof WorkProtocol, Answerer>),
  );

/** So long nobody has added, and it is quiet. */
const QUIET = 200;

/** Whether additions come one after the other: what can wait then waits, for they would wait for it. */
export interface Bustle {
  readonly stir: () => void;
  /** Resolves when it has become quiet, or nothing can wait any longer. */
  readonly quiet: (urgent: () => boolean) => Promise<void>;
}

export function bustle(): Bustle {
  let stirred = -Infinity;
  return {
    stir() {
      stirred = performance.now();
    },
    async quiet(urgent) {
      for (;;) {
        const left = stirred + QUIET - performance.now();
        if (left <= 0 || urgent()) return;
        await new Promise<void>((resolve) => void setTimeout(resolve, Math.min(left, LOOK_EVERY)));
      }
    },
  };
}

const LOOK_EVERY = 50;

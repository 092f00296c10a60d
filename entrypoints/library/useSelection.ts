import { useEffect, useState } from 'preact/hooks';

export interface Selection {
  readonly count: number;
  readonly has: (id: string) => boolean;
  /** `range`: all between the row that was chosen before and this one. */
  readonly select: (id: string, on: boolean, range: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
  /** In the order of the list. */
  readonly ids: () => readonly string[];
}

/** What is chosen of a list; what is listed no more is chosen no more. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  useEffect(() => {
    const listed = new Set(ids);
    setChosen((now) => {
      const left = [...now].filter((id) => listed.has(id));
      return left.length === now.size ? now : new Set(left);
    });
  }, [ids]);
  const select = (id: string, on: boolean, range: boolean) => {
    const touched = range && last !== undefined ? between(ids, last, id) : [id];
    setLast(id);
    setChosen((now) => {
      const left = [...now].filter((each) => on || !touched.includes(each));
      return new Set(on ? [...left, ...touched] : left);
    });
  };
  return {
    count: chosen.size,
    has: (id) => chosen.has(id),
    select,
    all: () => setChosen(new Set(ids)),
    none: () => setChosen(new Set()),
    ids: () => ids.filter((id) => chosen.has(id)),
  };
}

function between(ids: readonly string[], a: string, b: string): readonly string[] {
  const [from, to] = [ids.indexOf(a), ids.indexOf(b)];
  return from < 0 || to < 0 ? [b] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

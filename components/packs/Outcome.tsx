/** How far something is, in words. */
export type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy' | 'done' | 'failed'; readonly words: string };

export const Outcome = ({ doing }: { doing: Doing }) =>
  doing.kind === 'nothing' ? null : (
    <p class="note" role={doing.kind === 'failed' ? 'alert' : 'status'}>
      {doing.words}
    </p>
  );

/** How far a piece of work is. */
export type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy'; readonly words: string }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string };

export const Outcome = ({ doing }: { doing: Doing }) =>
  doing.kind === 'nothing' ? null : (
    <p class="note" role={doing.kind === 'failed' ? 'alert' : 'status'}>
      {doing.words}
    </p>
  );

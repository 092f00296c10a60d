/** Who sent a message: the slice of the browser's MessageSender that decides. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/** The extension itself, as the browser names it. */
export interface Home {
  readonly id: string;
  readonly origin: string;
}

/** A context of this extension: content script, panel or background. */
export const isOurs = (sender: Sender, home: Home) => sender.id === home.id;

/** A page of the extension. Both what the browser says of its address and of its origin must agree. */
export const isPanel = (sender: Sender, home: Home) =>
  isOurs(sender, home) &&
  sender.url !== undefined &&
  sender.url.startsWith(`${home.origin}/`) &&
  (sender.origin === undefined || sender.origin === home.origin);

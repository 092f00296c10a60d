import type { Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface Launch {
  /** The built extension: a folder, or for Firefox a packed file, which stays. Absent: the profile has it already. */
  readonly extension?: string;
  readonly executable: string;
  /** A folder that outlives the browser, so that a second launch is a restart. */
  readonly profile: string;
  readonly headless: boolean;
  readonly dark?: boolean;
  /** Firefox: the reader lets the extension run in private windows. */
  readonly inPrivate?: boolean;
  /** What about:config holds besides; Firefox alone has it. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** A real browser with the extension in it. */
export interface Session {
  readonly name: BrowserName;
  /** Where the extension's own pages live: `chrome-extension://…`. */
  readonly origin: string;
  readonly newPage: (url?: string) => Promise<Page>;
  /** A page of the extension in a tab of its own. */
  readonly extensionPage: (path: string) => Promise<Page>;
  /** A click on the toolbar button while this page is in front: grants it, and opens the popup. */
  readonly pressAction: (page: Page) => Promise<void>;
  /** Alt+Shift and a letter. Chromium hears its shortcuts from the desktop alone, which no test reaches. */
  readonly pressShortcut?: (letter: string) => Promise<void>;
  /** Keys into the address bar; answers with what extensions suggest. Chromium's bar is reached by no test. */
  readonly typeInAddressBar?: (keys: readonly string[]) => Promise<readonly Suggested[]>;
  readonly popup: () => Promise<View>;
  readonly sidebar: () => Promise<View>;
  readonly isSidebarOpen: () => Promise<boolean>;
  /** Takes the extension anew from this folder, where in Chromium it was taken from before: an update. */
  readonly update: (folder: string) => Promise<void>;
  /** Ends the service worker or event page, as the browser does with an idle one. */
  readonly stopBackground: () => Promise<void>;
  /** Whether it runs. Chromium's never rests while a debugger is attached, as here it always is. */
  readonly isBackgroundRunning?: () => Promise<boolean>;
  /** Has the extension's processes give back what they hold and do not need. */
  readonly collect: () => Promise<void>;
  /** From now on the reader says yes where the extension asks for this site. */
  readonly allowSite: (pattern: string) => Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the browser; answers with every request that it made. */
  readonly close: () => Promise<readonly Request[]>;
}

/** A line under the address bar. */
export interface Suggested {
  readonly content: string;
  readonly title: string;
}

/** A request to the network. `by` is the origin that asked, empty for the browser itself. */
export interface Request {
  readonly url: string;
  readonly by: string;
}

/** A popup or sidebar as it hangs in the browser's window. */
export interface View {
  /** Runs a function in the view. It must not use anything from outside; arguments and answer are JSON. */
  readonly evaluate: <A extends unknown[], R>(
    run: (...given: A) => R,
    ...given: A
  ) => Promise<Awaited<R>>;
  /** A click of the mouse in the middle of the first element that matches. */
  readonly click: (selector: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly screenshot: (file: string) => Promise<void>;
}

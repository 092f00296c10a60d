/** `www.dw.com`, `amp.dw.com` → `dw.com`; '' where there is none. */
export const hostOf = (url: string) =>
  (/^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '')
    .toLowerCase()
    .replace(/^(?:www\d?|m|amp|mobile)\./, '');

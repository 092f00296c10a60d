/** What the other functions share. */
export default function () {
  const isShown = (view) => view.currentURI?.spec !== 'about:blank';
  const popups = () =>
    [...document.querySelectorAll('browser[webextension-view-type="popup"]')].filter(
      (view) => view.closest('panel')?.state === 'open',
    );
  const sidebar = () =>
    document.getElementById('sidebar')?.contentDocument?.querySelector('browser');
  // The popup is loaded in a hidden view first, then moved: the shown one is the last.
  globalThis.secondSourceView = (kind) =>
    (kind === 'sidebar' ? [sidebar()] : popups()).filter((view) => view && isShown(view)).at(-1);
}

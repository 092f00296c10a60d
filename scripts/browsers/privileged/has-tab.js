export default function (address) {
  return [...window.gBrowser.tabs].some(
    ({ linkedBrowser }) => linkedBrowser.currentURI.spec === address,
  );
}

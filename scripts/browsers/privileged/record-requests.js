export default function () {
  const seen = [];
  globalThis.secondSourceRequests = seen;
  const observe = (subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal } = channel.loadInfo ?? {};
    const byBrowser = !triggeringPrincipal || triggeringPrincipal.isSystemPrincipal;
    seen.push({ url: channel.URI.spec, by: byBrowser ? '' : triggeringPrincipal.origin });
  };
  Services.obs.addObserver({ observe }, 'http-on-modify-request');
}

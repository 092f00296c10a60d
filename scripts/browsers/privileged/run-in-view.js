/**
 * Runs a function in the popup or the sidebar. A sandbox over the view's window sees its document, and the
 * view's own policy, which forbids evaluated code, does not reach into it.
 */
export default async function (kind, run, given) {
  const view = globalThis.secondSourceView(kind);
  if (!view) throw new Error(`no ${kind} is open`);
  const channel = `second-source:${Math.random()}`;
  const frameScript = `(async () => {
    let answer;
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: true });
      const value = await Cu.evalInSandbox(${JSON.stringify(`(${run})(...${given})`)}, sandbox);
      answer = { value: value === undefined ? null : JSON.stringify(value) };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage(${JSON.stringify(channel)}, answer);
  })()`;
  const { messageManager } = view;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the ${kind} does not answer`)), 8_000);
    const listener = ({ data }) => {
      clearTimeout(timer);
      messageManager.removeMessageListener(channel, listener);
      if (data.error) reject(new Error(data.error));
      else resolve(data.value);
    };
    messageManager.addMessageListener(channel, listener);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(frameScript)}`, false);
  });
}

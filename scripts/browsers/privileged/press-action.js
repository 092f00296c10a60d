export default async function (id) {
  for (const panel of document.querySelectorAll('panel'))
    if (panel.state === 'open') panel.hidePopup();
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

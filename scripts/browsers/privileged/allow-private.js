/** As ticking "Run in Private Windows" does. */
export default async function (id) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, allowed, extension);
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
}

/** Installs a packed extension to stay, as "Install Add-on From File" does. */
export default async function (path) {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const install = await AddonManager.getInstallForFile(new FileUtils.File(path));
  const addon = await install.install();
  return addon.id;
}

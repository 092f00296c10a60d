export default function (id) {
  return WebExtensionPolicy.getByID(id).extension.backgroundState;
}

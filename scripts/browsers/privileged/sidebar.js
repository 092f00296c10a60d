export default function () {
  const view = document.getElementById('sidebar')?.contentDocument?.querySelector('browser');
  return Boolean(view);
}

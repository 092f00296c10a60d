/** As "Minimize memory usage" in about:memory does, in all processes. */
export default async function () {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((resolve) => setTimeout(resolve, 700));
}

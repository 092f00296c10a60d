export default function () {
  return JSON.stringify(globalThis.secondSourceRequests ?? []);
}

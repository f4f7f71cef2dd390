const HERE = 'http://here.invalid';
const LONGEST = 2_000;

/** Only an address of this console; whatever could lead elsewhere leads to its first page. */
export function returnAddress(from: unknown): string {
  if (typeof from !== 'string' || !from.startsWith('/') || from.length > LONGEST) {
    return '/';
  }
  // As browsers read it: with \ for /, and without tabs and line breaks.
  const url = URL.parse(from, HERE);
  return url?.origin === HERE ? `${url.pathname}${url.search}${url.hash}`.replace(/^\/+/, '/') : '/';
}

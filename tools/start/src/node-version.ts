const LEAST = [20, 19] as const;

/** A sentence when this Node is too old for the product, else undefined. */
export function complaintAboutNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return undefined;
  return `Node ${version} is too old: install Node ${LEAST.join('.')} or newer, or use npm start, which brings its own.`;
}

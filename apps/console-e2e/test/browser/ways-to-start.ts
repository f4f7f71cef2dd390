/** One way to bring a Chromium up. */
export type Way =
  /** The program at a path of the host. */
  | { kind: 'installed'; path: string }
  /** The one that npm brought; with the libraries that it carries where the host lacks them. */
  | { kind: 'bundled'; ownLibraries: boolean };

export interface Host {
  /** What PORTCREDIT_CHROMIUM says. */
  named: string | undefined;
  /** Browsers of the system that are there. */
  installed: readonly string[];
}

/** In the order in which they are tried. A browser that somebody named is not replaced by another behind his back. */
export function waysToStart({ named, installed }: Host): Way[] {
  if (named !== undefined && named !== '') return [{ kind: 'installed', path: named }];
  return [
    { kind: 'bundled', ownLibraries: false },
    { kind: 'bundled', ownLibraries: true },
    ...installed.map((path): Way => ({ kind: 'installed', path })),
  ];
}

export interface Failure {
  way: Way;
  error: string;
}

export const wordsOf = (way: Way): string =>
  way.kind === 'installed'
    ? way.path
    : `the bundled Chromium${way.ownLibraries ? ' with its own libraries' : ''}`;

/** What failed and how to mend it, for the person who runs the tests. */
export function explain(failures: readonly Failure[]): string {
  return [
    'No Chromium could be started for the browser tests:',
    ...failures.map(({ way, error }) => `  - ${wordsOf(way)}: ${gist(error)}`),
    'Install one (Debian, Ubuntu: apt-get install -y --no-install-recommends chromium),',
    'or name one: PORTCREDIT_CHROMIUM=/path/to/chromium npm test',
  ].join('\n');
}

/** The line that says why; a launch failure comes with a page of log. */
function gist(error: string): string {
  const lines = error
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.find((line) => /error while loading|cannot open|ENOENT|EACCES|not found/i.test(line));
  return (telling ?? lines[0] ?? 'no reason given').slice(0, 300);
}

/** Without a browser the suites are skipped and say so; where a machine decides over a change, that is a failure. */
export function withoutBrowser(env: Readonly<Record<string, string | undefined>>): 'skip' | 'fail' {
  const ci = env['CI'] ?? '';
  return ci === '' || ci === 'false' || ci === '0' ? 'skip' : 'fail';
}

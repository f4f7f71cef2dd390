import { explain, waysToStart, withoutBrowser } from './ways-to-start.ts';

describe('which Chromium the tests use', () => {
  it('takes the bundled one first, then with its own libraries, then those of the system', () => {
    expect(waysToStart({ named: undefined, installed: ['/usr/bin/chromium'] })).toEqual([
      { kind: 'bundled', ownLibraries: false },
      { kind: 'bundled', ownLibraries: true },
      { kind: 'installed', path: '/usr/bin/chromium' },
    ]);
  });

  it('takes the named one and no other', () => {
    expect(waysToStart({ named: '/opt/chromium', installed: ['/usr/bin/chromium'] })).toEqual([
      { kind: 'installed', path: '/opt/chromium' },
    ]);
  });

  it('passes over an empty name', () => {
    expect(waysToStart({ named: '', installed: [] })).toHaveLength(2);
  });
});

describe('when none starts', () => {
  const failures = [
    {
      way: { kind: 'bundled', ownLibraries: false } as const,
      error:
        'browserType.launchServer: Failed to launch\nCall log:\n  - chromium: error while loading shared libraries: libnss3.so',
    },
  ];

  it('says what failed, and two ways to mend it', () => {
    const text = explain(failures);
    expect(text).toContain('error while loading shared libraries: libnss3.so');
    expect(text).toContain('apt-get install');
    expect(text).toContain('PORTCREDIT_CHROMIUM=');
  });

  it.each([
    [undefined, 'skip'],
    ['', 'skip'],
    ['false', 'skip'],
    ['0', 'skip'],
    ['true', 'fail'],
    ['1', 'fail'],
  ])('with CI=%s: %s', (ci, expected) => {
    expect(withoutBrowser({ CI: ci })).toBe(expected);
  });
});

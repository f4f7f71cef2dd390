import { lockComplaints } from './lock-file.ts';

describe('a lock file', () => {
  it('is in order when every optional dependency is found as Node would find it', () => {
    const packages = {
      '': { optionalDependencies: { top: '1' } },
      'node_modules/top': { version: '1' },
      'node_modules/a': { optionalDependencies: { beside: '1', inside: '1', top: '1' } },
      'node_modules/beside': {},
      'node_modules/a/node_modules/inside': {},
      'node_modules/@portcredit/api': { resolved: 'apps/api', link: true },
    };
    expect(lockComplaints({ packages })).toEqual([]);
  });

  it('is refused with a hole, with which npm ci would fail', () => {
    const packages = {
      'node_modules/@swc/core': { optionalDependencies: { '@swc/core-linux-x64': '1.2.3' } },
    };
    expect(lockComplaints({ packages })).toEqual([
      'node_modules/@swc/core wants @swc/core-linux-x64 1.2.3, which has no entry: npm ci would fail, so pin ' +
        '@swc/core to a version whose platform packages all exist.',
    ]);
  });

  it('is refused with a download address', () => {
    const packages = { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } };
    expect(lockComplaints({ packages })).toHaveLength(1);
  });
});

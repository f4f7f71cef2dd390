import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import bundle, { inflate } from '@sparticuz/chromium';

export interface Unpacked {
  executablePath: string;
  /** Shared libraries for hosts without libnss3 and its kin. */
  libraries: string;
  fonts: string;
}

/**
 * Unpacks the browser that npm brought, once for each version. Whole or not at all: a run that is killed in the
 * middle leaves only its own directory behind.
 */
export async function unpackChromium(kept: string, run: string): Promise<Unpacked> {
  const { version, bin } = packageOf();
  const home = join(kept, `chromium-${version}`);
  if (!existsSync(home)) {
    const fresh = join(run, 'unpacked');
    await inTemporaryDirectory(fresh, async () => {
      await bundle.executablePath(bin);
      await inflate(join(bin, 'al2023.tar.br'));
    });
    try {
      renameSync(fresh, home);
    } catch (error) {
      // Another run was faster.
      if (!existsSync(home)) throw error;
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    libraries: join(home, 'al2023', 'lib'),
    fonts: join(home, 'fonts'),
  };
}

function packageOf(): { version: string; bin: string } {
  const require = createRequire(import.meta.url);
  // Its package.json is not exported; its entry lies in build/.
  const home = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = require(join(home, 'package.json')) as { version: string };
  return { version, bin: join(home, 'bin') };
}

/** The package unpacks into the directory for temporary files, whatever that is at the moment. */
async function inTemporaryDirectory(path: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = path;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

import { existsSync } from 'node:fs';
import bundle from '@sparticuz/chromium';
import { chromium, type BrowserServer } from 'playwright-core';
import { unpackChromium } from './bundled-chromium.ts';
import { type Failure, type Way, waysToStart } from './ways-to-start.ts';

// No page draws in three dimensions; without WebGL the same pictures take half the time.
bundle.setGraphicsMode = false;

const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags of the bundle that are for functions in a cloud, and would make this browser another than the officers have. */
const UNWANTED = new Set([
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
]);

/** Starts the first Chromium that comes up, and tells why the others did not. */
export async function startBrowser(
  kept: string,
  run: string,
): Promise<{ server?: BrowserServer; failures: Failure[] }> {
  const failures: Failure[] = [];
  const ways = waysToStart({
    named: process.env['PORTCREDIT_CHROMIUM'],
    installed: OF_THE_SYSTEM.filter((path) => existsSync(path)),
  });
  for (const way of ways) {
    try {
      return { server: await launch(way, kept, run), failures };
    } catch (error) {
      failures.push({ way, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { failures };
}

async function launch(way: Way, kept: string, run: string): Promise<BrowserServer> {
  const common = {
    // The tests run as whoever they run; a sandbox cannot be had as root or in most containers.
    chromiumSandbox: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  // Where the locale knows ASCII alone, a file with a Chinese name would be saved without its name.
  const locale = { ...process.env, LC_ALL: 'C.UTF-8' };
  if (way.kind === 'installed')
    return chromium.launchServer({ ...common, executablePath: way.path, env: locale });
  const { executablePath, libraries, fonts } = await unpackChromium(kept, run);
  const { LD_LIBRARY_PATH: hostLibraries = '' } = process.env;
  const env = {
    ...locale,
    ...(way.ownLibraries ? { LD_LIBRARY_PATH: [libraries, hostLibraries].filter(Boolean).join(':') } : {}),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
  };
  return chromium.launchServer({
    ...common,
    executablePath,
    env,
    args: bundle.args.filter((flag) => !UNWANTED.has(flag)),
  });
}

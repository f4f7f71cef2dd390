import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { axeIsQuiet } from './accessible.ts';
import { skipped, stage } from './stage.ts';
import { type Watch, watch } from './watch.ts';

/** The usual screen of an officer, and the smallest that is promised. */
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 1024, height: 768 };

export interface Desk {
  page: Page;
  context: BrowserContext;
  watched: Watch;
}

export interface Opening {
  size?: { width: number; height: number };
}

export interface Desks {
  /** A browser of somebody's own: no cookies, no drafts, Chinese, in Beijing time. */
  open: (opening?: Opening) => Promise<Desk>;
}

/**
 * A suite that needs the browser. What a suite opens is closed after it; without a browser the suite is skipped and
 * says why.
 */
export function describeInBrowser(name: string, suite: (desks: Desks) => void): void {
  const reason = skipped();
  if (reason !== undefined) {
    process.stderr.write(`Skipped: ${name}. ${reason.split(':')[0]}.\n`);
    describe.skip(name, () => suite({ open: () => Promise.reject(new Error(reason)) }));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    afterEach(() => takePictures(browser));
    afterAll(async () => {
      await browser?.close();
      await axeIsQuiet();
    });
    const open = async ({ size = WIDE }: Opening = {}): Promise<Desk> => {
      browser ??= await chromium.connect(stage().browser);
      const context = await browser.newContext({
        baseURL: stage().url,
        viewport: size,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      return { context, page, watched: watch(context) };
    };
    suite({ open });
  });
}

/** To see why a test fails: PORTCREDIT_PICTURES=directory keeps how every open page looked after each test. */
async function takePictures(browser: Browser | undefined): Promise<void> {
  const directory = process.env['PORTCREDIT_PICTURES'] ?? '';
  if (directory === '') return;
  const name = (expect.getState().currentTestName ?? '').replace(/[^\p{L}\p{N}]+/gu, '-').slice(-120);
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: join(directory, `${name}-${index}.png`) });
}

import { setTimeout as pause } from 'node:timers/promises';
import { type Desk } from './desk.ts';

/** Opens an address of the console and waits until its page stands still. */
export async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.goto(address);
  await settle(desk);
}

const UNFINISHED = '.ant-skeleton-active, .ant-spin-spinning, [aria-busy="true"]';
const PATIENCE_MS = 20_000;

/**
 * Until nothing is asked for, nothing is loading and nothing moves, twice in a row: what is looked at then is what the
 * officer sees.
 */
export async function settle({ page, watched }: Desk): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let still = 0; still < 2;) {
    if (Date.now() > until) throw new Error(`${page.url()} does not come to rest.`);
    const calm = await page.evaluate(async (unfinished) => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const moving = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        );
      await Promise.all(moving.map((animation) => animation.finished.catch(() => undefined)));
      return (
        moving.length === 0 &&
        document.querySelector(unfinished) === null &&
        document.querySelector('#root:empty') === null
      );
    }, UNFINISHED);
    still = calm && watched.pending() === 0 ? still + 1 : 0;
    if (still < 2) await pause(15);
  }
}

/** What is wider than the window: nothing may have to be scrolled sideways. */
export async function overflow({ page }: Desk): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 80));
    return [
      `overflow: ${scrollWidth} px on a screen of ${clientWidth} px: ${culprits.slice(0, 6).join(', ')}`,
    ];
  });
}

export async function expectNoOverflow(desk: Desk): Promise<void> {
  expect(await overflow(desk)).toEqual([]);
}

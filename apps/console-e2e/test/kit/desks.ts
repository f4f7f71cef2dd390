import { expectAccessible } from './accessible.ts';
import { NARROW, WIDE, type Desk } from './desk.ts';
import { expectNoOverflow, settle } from './page.ts';
import { signIn, type Who } from './session.ts';

/**
 * The desks of several people in one story: each opened and signed in at the first time, and kept. After each test none of
 * them has seen a trouble.
 */
export function desksOf(open: () => Promise<Desk>): (who: Who) => Promise<Desk> {
  const desks = new Map<Who, Desk>();
  afterEach(() => {
    for (const { watched } of desks.values()) expect(watched.troubles()).toEqual([]);
  });
  return async (who) => {
    const known = desks.get(who);
    if (known !== undefined) return known;
    const desk = await open();
    await signIn(desk.page, who);
    desks.set(who, desk);
    return desk;
  };
}

/** As a page is on a usual screen and on the smallest: nothing runs over, and everybody can use it. */
export async function lookAt(desk: Desk): Promise<void> {
  for (const size of [NARROW, WIDE]) {
    await desk.page.setViewportSize(size);
    await settle(desk);
    await expectAccessible(desk);
    await expectNoOverflow(desk);
  }
}

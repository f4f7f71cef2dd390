import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Desk } from './desk.ts';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each analysis leaves a timer of this length behind, which keeps the process of a suite from ending. */
const LEFT_BEHIND_MS = 1_000;
let quietAt = 0;

/** Until the timers of the analyses have run out. */
export const axeIsQuiet = (): Promise<void> => pause(Math.max(0, quietAt - Date.now()));

interface Exceptions {
  /** Parts that are not ours to mend, by selector; say why where they are given. */
  without?: readonly string[];
  /** Only these rules. */
  only?: string[];
}

/** The violations of WCAG 2.2 AA that a program can see, of every impact. */
export async function barriers({ page }: Desk, { without = [], only }: Exceptions = {}): Promise<string[]> {
  // No frames of other origins here, so that the report needs no page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (only === undefined) axe.withTags(WCAG_22_AA);
  else axe.withRules(only);
  for (const selector of without) axe.exclude(selector);
  const { violations } = await axe.analyze();
  quietAt = Date.now() + LEFT_BEHIND_MS;
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) =>
          `axe ${impact} ${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}

export async function expectAccessible(desk: Desk, exceptions: Exceptions = {}): Promise<void> {
  expect(await barriers(desk, exceptions)).toEqual([]);
}

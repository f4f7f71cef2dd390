import { creditCodeCheckCharacter } from '@portcredit/numbering';
import { addDays, addWorkingDays, type Day, workingDaysBetween } from '@portcredit/working-days';
import { today } from '../../platform/clock';
import { type CommandContext, type Platform } from '../../platform/graphql/context';
import { type Permission, PERMISSIONS } from '../../platform/permission';
import { collectCreditEvents } from '../credit-events';
import { registerEnterprise } from '../enterprises';
import { confirmGradeReviews, gradeCycle, openGradingCycle } from '../grading';
import { DEMO_AWAITING, DEMO_ENTERPRISES, DEMO_EVENTS, type DemoEvent } from './demo-data';

const REGISTERED_ON: Day = '2024-09-10';
/** A cycle that is over and confirmed. The one after it is left to be opened: the README begins there. */
const PAST_CYCLE = {
  from: '2024-10-01',
  to: '2025-10-01',
  gradedOn: '2025-10-09',
  confirmedOn: '2025-10-13',
};

/**
 * Fills a new installation with a fictional office's year, by the same commands that its people use;
 * each deed happens at ten in the morning of its day.
 */
export async function makeDemoData(platform: Platform): Promise<void> {
  const day = today(platform.clock);
  const at = (when: Day): CommandContext => asAdministrator(platform, when, userId);
  const [{ id: userId } = { id: '' }] = await platform.db.query<{ id: string }[]>(
    `select id from user_account where username = 'admin'`,
  );

  const ids: string[] = [];
  for (const [index, { name, office, kinds, address }] of DEMO_ENTERPRISES.entries()) {
    ids.push(
      await registerEnterprise(at(REGISTERED_ON), {
        name,
        office,
        kinds,
        address,
        creditCode: demoCreditCode(index),
      }),
    );
  }
  const collect = async (events: readonly DemoEvent[], source: 'STAFF' | 'ECIQ'): Promise<void> => {
    for (const { enterprise, item, verifiedOn, number, conductKey, detail, savedAfter = 2 } of events) {
      const savedOn = earlier(addDays(verifiedOn, savedAfter), day);
      await collectCreditEvents(
        at(savedOn),
        [
          {
            enterpriseId: ids[enterprise] ?? '',
            itemCode: item,
            verifiedOn,
            detail,
            businessNumber: number ?? null,
            conductKey: conductKey ?? null,
          },
        ],
        source,
      );
    }
  };
  const events = DEMO_EVENTS.filter(({ verifiedOn }) => verifiedOn <= day).toSorted((a, b) =>
    a.verifiedOn < b.verifiedOn ? -1 : 1,
  );
  await collect(
    events.filter(({ verifiedOn }) => verifiedOn < PAST_CYCLE.to),
    'STAFF',
  );
  await gradePastCycle(platform, at);
  await collect(
    events.filter(({ verifiedOn }) => verifiedOn >= PAST_CYCLE.to),
    'STAFF',
  );
  // One is overdue, one is due today, the others later.
  const awaiting = DEMO_AWAITING.map((event, index) => ({
    ...event,
    verifiedOn: workingDaysBefore(platform, day, 7 - index),
    savedAfter: 0,
  }));
  await collect(awaiting, 'ECIQ');
}

async function gradePastCycle(platform: Platform, at: (when: Day) => CommandContext): Promise<void> {
  const { from, to, gradedOn, confirmedOn } = PAST_CYCLE;
  const cycleId = await openGradingCycle(at(gradedOn), {
    regime: 'AQSIQ_2013_93',
    office: '380000',
    from,
    to,
  });
  const job = {
    id: '0',
    subjectId: cycleId,
    officeCode: '380000',
    createdBy: null,
    createdAt: at(gradedOn).clock.now(),
  };
  await gradeCycle(at(gradedOn), { ...job, progress: () => Promise.resolve() });
  const reviews = await platform.db.query<{ id: string }[]>(
    `select id from grade_review where cycle_id = $1`,
    [cycleId],
  );
  await confirmGradeReviews(
    at(confirmedOn),
    reviews.map(({ id }) => id),
    undefined,
  );
}

function asAdministrator(platform: Platform, when: Day, userId: string): CommandContext {
  const instant = new Date(`${when}T10:00:00+08:00`);
  const now = platform.clock.now();
  return {
    ...platform,
    clock: { now: () => (instant < now ? instant : now) },
    viewer: {
      kind: 'STAFF',
      userId,
      username: 'admin',
      displayName: '管理员',
      officeCode: '380000',
      department: null,
      scopes: ['380000'],
      role: 'ADMINISTRATOR',
      permissions: new Set(Object.keys(PERMISSIONS) as Permission[]),
      sessionId: '',
      sessionKind: 'COOKIE',
      mustChangePassword: false,
    },
    requestId: 'demo',
    address: 'demo',
  };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The latest working day with `count` working days from it to the given one. */
function workingDaysBefore({ calendar }: Platform, day: Day, count: number): Day {
  let candidate = addDays(day, -count);
  while (
    workingDaysBetween(candidate, day, calendar) < count ||
    addWorkingDays(addDays(candidate, -1), 1, calendar).date !== candidate
  ) {
    candidate = addDays(candidate, -1);
  }
  return candidate;
}

/** A code of a region that does not exist, with the right check character. */
function demoCreditCode(index: number): string {
  const first17 = `91339900MADEM${String(index).padStart(4, '0')}`.slice(0, 17);
  return `${first17}${creditCodeCheckCharacter(first17)}`;
}

import { announce, type Client, OFFICES, openCycle, openWorld, type World } from '../kit';
import { partnerWith, receipts } from '../sharing/kit';
import { confirmed } from './kit';

const READ = `{ announcements { totalCount edges { node { id state firstDay lastDay finalAt office { code }
  entries { totalCount edges { node { name creditCode grade result } } } } } } }`;

interface Read {
  announcements: {
    totalCount: number;
    edges: {
      node: { id: string; entries: { totalCount: number; edges: { node: { name: string } }[] } };
    }[];
  };
}

let world: World;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

test('A partner reads what the offices of its grant announce, of their enterprises alone, and each reading leaves a receipt', async () => {
  const own = await confirmed(world, cycleId, 12);
  const below = await confirmed(world, cycleId, 0, OFFICES.below);
  const { id } = await announce(officer, cycleId);
  const ofBelow = await partnerWith(world, ['Announcement.*', 'AnnouncementEntry.*'], OFFICES.below);
  const ofOther = await partnerWith(world, ['Announcement.*', 'AnnouncementEntry.*'], OFFICES.other);

  expect(await world.partner().ask(READ)).toEqual({
    announcements: {
      totalCount: 1,
      edges: [
        {
          node: {
            id,
            state: 'RUNNING',
            firstDay: '2026-11-16',
            lastDay: '2026-11-23',
            finalAt: null,
            office: { code: OFFICES.own },
            entries: {
              totalCount: 2,
              edges: [
                { node: { name: own.name, creditCode: own.creditCode, grade: 'B', result: 'B' } },
                { node: { name: below.name, creditCode: below.creditCode, grade: 'A', result: 'A' } },
              ],
            },
          },
        },
      ],
    },
  });
  expect((await receipts(world))[0]).toMatchObject({
    codes: [own.creditCode, below.creditCode].sort(),
    count_read: true,
  });

  // Announced by the bureau; of it the grant reaches the enterprises of the office below.
  const [announced] = (await ofBelow.ask<Read>(READ)).announcements.edges;
  expect(announced?.node.entries).toEqual({
    totalCount: 1,
    edges: [{ node: { name: below.name, creditCode: below.creditCode, grade: 'A', result: 'A' } }],
  });
  expect(await ofOther.ask(READ)).toEqual({ announcements: { totalCount: 0, edges: [] } });
  expect((await receipts(world))[0]).toMatchObject({ codes: [] });
});

test('Without the fields of it in its grant there are none, and objections are no partner’s', async () => {
  const graded = await partnerWith(world, ['Enterprise.*', 'Grade.*']);
  expect(await graded.refused(READ)).toMatchObject({ code: 'FORBIDDEN', fields: ['Query.announcements'] });
  const nameless = await partnerWith(world, ['Announcement.*', 'AnnouncementEntry.grade']);
  expect(
    await nameless.refused(`{ announcements { edges { node { entries { edges { node { name } } } } } } }`),
  ).toMatchObject({ code: 'FORBIDDEN', fields: ['AnnouncementEntry.name'] });
  expect(
    await nameless.refused(
      `{ announcements { edges { node { entries(filter: { search: "甲" }) { totalCount } } } } }`,
    ),
  ).toMatchObject({ code: 'FORBIDDEN', fields: ['AnnouncementEntryFilter.search'] });
  expect(
    await world.partner().refused(`{ announcements { edges { node { objections { totalCount } } } } }`),
  ).toMatchObject({ code: 'FORBIDDEN', fields: ['Announcement.objections'] });
});

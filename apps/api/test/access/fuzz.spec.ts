import fc from 'fast-check';
import { createSchema } from '../../src/schema';
import { collect, openWorld, openCycle, register, type World } from '../kit';
import { broken, documents } from './documents';

/** Change it to look elsewhere; a failure prints its own seed and path. */
const SEED = 20_261_124;
const SLOWEST_MS = 1_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const admin = world.as('ADMINISTRATOR');
  await openCycle(admin);
  for (let index = 0; index < 5; index += 1) {
    const { creditCode } = await register(admin);
    await collect(admin, {
      creditCode,
      itemCode: 'P-005',
      businessNumber: `（甬）检罚〔2026〕${index + 1}号`,
    });
  }
});
afterAll(() => world.close());

/** Without those that end the session, or take their time on purpose. */
const right = documents(createSchema(), ['signIn', 'signOut']);

test.each([
  ['right by the schema', right, 800],
  ['broken', broken(right), 800],
])(
  'random documents, %s: each is answered within a second, and none brings out a fault',
  async (_what, arbitrary, runs) => {
    const clients = [world.as('ADMINISTRATOR'), world.as('COLLECTOR'), world.partner(), world.anyone()];
    const codes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.constantFrom(...clients), async (document, client) => {
        const begun = performance.now();
        const { status, errors = [] } = await client.send(document);
        const took = performance.now() - begun;

        for (const { extensions } of errors) {
          codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
        }
        if (status >= 500 || errors.some(({ extensions }) => extensions.code === 'INTERNAL_ERROR')) {
          throw new Error(`${status} ${JSON.stringify(errors)}`);
        }
        if (took > SLOWEST_MS) {
          throw new Error(`It took ${Math.round(took)} ms.`);
        }
      }),
      { seed: SEED, numRuns: runs },
    );

    // Else the generator would only ever knock at a closed door.
    expect(codes.size).toBeGreaterThan(3);
    expect((await world.anyone().fetch('/readyz')).status).toBe(200);
  },
  60_000,
);

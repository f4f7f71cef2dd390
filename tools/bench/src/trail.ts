import { type Ask, type Installation, withInstallation } from './installation.ts';

const WRITERS = 64;
const COLLECT = `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) { id } }`;
const REGISTER = `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) { id } }`;

/**
 * 64 writers that collect events, each for an enterprise of its own, as fast as they are answered: through the API as it
 * is, with its trail and the sealing of it, and through the same API with its trail left out. In turns, one after the
 * other and then in the opposite order, on one durable database, after a round of each that does not count.
 */
export function trail(quick: boolean): Promise<object> {
  const pairs = quick ? 3 : 10;
  const milliseconds = quick ? 1_500 : 3_000;
  return withInstallation(async (installation) => {
    const enterprises = await registerAll(installation.ask);
    const plain = await installation.withoutTrail();
    const counts = { with: 0, without: 0 };
    const rounds: { with: number; without: number }[] = [];
    try {
      for (let pair = 0; pair <= pairs; pair += 1) {
        const round = { with: 0, without: 0 };
        const order = pair % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
        for (const side of order) {
          const ask = side === 'with' ? installation.ask : plain.ask;
          round[side] = await writeFor(ask, enterprises, pair === 0 ? 1_000 : milliseconds);
          await untilSealed(installation);
        }
        if (pair > 0) {
          rounds.push(round);
          counts.with += round.with;
          counts.without += round.without;
        }
      }
    } finally {
      await plain.close();
    }
    const [sealed] = await installation.sql<{ entries: number; sealed: number; events: number }>(
      `select (select count(*) from audit_entry)::integer as entries, (select count(*) from audit_leaf)::integer as sealed`,
    );
    const perSecond = (count: number) => Math.round((count * 1_000) / (pairs * milliseconds));
    return {
      writers: WRITERS,
      eventsPerSecondWith: perSecond(counts.with),
      eventsPerSecondWithout: perSecond(counts.without),
      rounds,
      ...sealed,
      ratio: Number((counts.with / counts.without).toFixed(3)),
    };
  });
}

async function registerAll(ask: Ask): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < WRITERS; n += 1) {
    const identifiers = [{ scheme: 'CUSTOMS_REGISTRATION', value: String(3_800_000_000 + n) }];
    const input = { name: `测量企业${n}`, kinds: ['IMPORTER', 'EXPORTER'], office: '380000', identifiers };
    ids.push((await ask<{ registerEnterprise: { id: string } }>(REGISTER, { input })).registerEnterprise.id);
  }
  return ids;
}

/** @returns how many events were collected and answered in that time */
async function writeFor(ask: Ask, enterprises: readonly string[], milliseconds: number): Promise<number> {
  const verifiedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const end = performance.now() + milliseconds;
  let answered = 0;
  const writer = async (enterpriseId: string): Promise<void> => {
    while (performance.now() < end) {
      const input = {
        enterpriseId,
        itemCode: 'N-001',
        office: '380000',
        detail: '测量审计轨迹',
        businessNumber: '117000007240278',
        verifiedOn,
      };
      await ask(COLLECT, { input });
      if (performance.now() < end) {
        answered += 1;
      }
    }
  };
  await Promise.all(enterprises.map(writer));
  return answered;
}

/** What one side wrote is sealed before the other begins, so that neither pays for the other. */
async function untilSealed({ sql }: Installation): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const [row] = await sql<{ waiting: number }>(
      `select (select count(*) from audit_entry)::integer - (select count(*) from audit_leaf)::integer as waiting`,
    );
    if (row?.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The trail was not sealed within thirty seconds.');
}

import { type Installation, peakRssMiB, seconds, withInstallation } from './installation.ts';
import { seedEvents } from './seed-events.ts';

/** Preliminary grading of everyone in a cycle: 20,000 enterprises with 200,000 events in a small run, ten times that else. */
export function grading(quick: boolean): Promise<object> {
  const enterprises = quick ? 20_000 : 200_000;
  const events = enterprises * 10;
  return withInstallation(async (installation) => {
    const cycleId = await seedEvents(installation, enterprises, events);
    const before = peakRssMiB();
    const taken = await seconds(() => gradeAll(installation, cycleId));
    const [graded] = await installation.sql<{ reviews: number; enterprises: number; wrong: number }>(
      `select count(*)::integer as reviews, count(distinct review.enterprise_id)::integer as enterprises,
         count(*) filter (where review.points <> sums.points)::integer as wrong
       from grade_review review join (select enterprise_id, sum(points) as points from credit_event group by 1) sums using (enterprise_id)
       where review.cycle_id = $1`,
      [cycleId],
    );
    const plainSql = await seconds(() => plainSums(installation));
    return {
      seconds: taken,
      peakRssMiB: peakRssMiB(),
      rssBeforeMiB: before,
      ...graded,
      events,
      plainSqlSeconds: plainSql,
      ratioToPlainSql: Number((taken / plainSql).toFixed(2)),
    };
  });
}

async function gradeAll({ ask }: Installation, cycleId: string): Promise<void> {
  const { runPreliminaryGrading: job } = await ask<{ runPreliminaryGrading: { id: string } }>(
    `mutation ($cycleId: ID!) { runPreliminaryGrading(cycleId: $cycleId) { id } }`,
    { cycleId },
  );
  for (;;) {
    const { job: now } = await ask<{ job: { status: string; error: string | null } }>(
      `query ($id: ID!) { job(id: $id) { status error } }`,
      { id: job.id },
    );
    if (now.status === 'SUCCEEDED') {
      return;
    }
    if (now.status === 'FAILED') {
      throw new Error(now.error ?? 'The grading failed.');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The plainest SQL that does the same sums, in the same database: what the grading is compared with. */
async function plainSums({ sql }: Installation): Promise<void> {
  await sql(`create temp table plain (enterprise_id bigint, points bigint)`);
  await sql(
    `insert into plain select enterprise_id, sum(points) from credit_event where status = 'EFFECTIVE' group by enterprise_id`,
  );
}

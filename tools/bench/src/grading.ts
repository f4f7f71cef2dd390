import { type Ask, type Installation, median, seconds, withInstallation } from './installation.ts';
import { seedEvents } from './seed-events.ts';

const ROUNDS = 3;

/**
 * Preliminary grading of everyone in a cycle, by a worker in a process of its own, against the plainest SQL that does the same
 * sums in the same database, in turns: 1,000,000 enterprises with 10,000,000 events, in a small run a fiftieth. Each grading is
 * checked: no review whose points differ from the sum of the events, one in five hundred scored again from its lines by the
 * grading itself. `peakRssMiB` is the most that the worker held since it started.
 */
export function grading(quick: boolean): Promise<object> {
  const enterprises = quick ? 20_000 : 1_000_000;
  return withInstallation(
    async (installation) => {
      const cycleId = await seedEvents(installation, enterprises, enterprises * 10);
      const rounds: { grading: number; plainSql: number }[] = [];
      let wrong = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const plainSql = await seconds(() => plainSums(installation, cycleId));
        rounds.push({ grading: await seconds(() => gradeAll(installation, cycleId)), plainSql });
        wrong += await countWrong(installation, cycleId);
        if (round < ROUNDS - 1) {
          await forgetReviews(installation);
        }
      }
      return {
        enterprises,
        events: enterprises * 10,
        rounds,
        wrong,
        peakRssMiB: await installation.worker?.peakRssMiB(),
        ratio: Number(median(rounds.map((round) => round.grading / round.plainSql)).toFixed(2)),
      };
    },
    { workerApart: true },
  );
}

async function gradeAll({ ask }: Installation, cycleId: string): Promise<void> {
  const { runPreliminaryGrading: job } = await ask<{ runPreliminaryGrading: { id: string } }>(
    `mutation ($cycleId: ID!) { runPreliminaryGrading(cycleId: $cycleId) { id } }`,
    { cycleId },
  );
  await jobEnds(ask, job.id);
}

/**
 * Waits for a job; rejects where it fails. It looks again after a twentieth of the time that has passed: often enough to be exact,
 * and too seldom to weigh.
 */
export async function jobEnds(ask: Ask, id: string): Promise<void> {
  const start = performance.now();
  for (;;) {
    const { job } = await ask<{ job: { status: string; error: string | null } }>(
      `query ($id: ID!) { job(id: $id) { status error } }`,
      { id },
    );
    if (job.status === 'SUCCEEDED') {
      return;
    }
    if (job.status === 'FAILED') {
      throw new Error(job.error ?? 'The job failed.');
    }
    await new Promise((resolve) => setTimeout(resolve, (performance.now() - start) / 20));
  }
}

/** What gradings and trials are compared with: the same sums, by one statement, into a table without an index. */
export async function plainSums({ sql }: Installation, cycleId: string): Promise<void> {
  await sql(`create table plain (enterprise_id bigint, points bigint, serious bigint, direct_d bigint)`);
  await sql(
    `insert into plain select enterprise_id, sum(points), sum(points) filter (where serious_penalty), count(*) filter (where effect = 'DIRECT_D')
     from credit_event where cycle_id = $1 and status = 'EFFECTIVE' group by enterprise_id`,
    [cycleId],
  );
  await sql(`drop table plain`);
}

/** Enterprises without a review, and reviews whose sums or grade differ from what plain SQL makes of the events. */
async function countWrong({ sql }: Installation, cycleId: string): Promise<number> {
  const [row] = await sql<{ wrong: number }>(
    `select count(*)::integer as wrong from enterprise
     left join (select enterprise_id, sum(points) as points, coalesce(sum(points) filter (where serious_penalty), 0) as serious,
         bool_or(effect = 'DIRECT_D') as direct_d
       from credit_event where cycle_id = $1 and status = 'EFFECTIVE' group by enterprise_id) sums on sums.enterprise_id = enterprise.id
     left join grade_review review on review.cycle_id = $1 and review.enterprise_id = enterprise.id
     where (review.points, review.serious_penalty_points) is distinct from (coalesce(sums.points, 0), coalesce(sums.serious, 0))
       or (review.preliminary_grade = 'D') is distinct from (coalesce(sums.direct_d, false) or coalesce(sums.points, 0) >= 36)`,
    [cycleId],
  );
  return row?.wrong ?? 0;
}

/** Back to before the grading, for another round. What a review promises stands aside for it. */
async function forgetReviews({ sql }: Installation): Promise<void> {
  await sql(`set local session_replication_role = replica; delete from grade_review`);
  await sql(`vacuum (full, analyze) grade_review`);
  await sql(`vacuum analyze enterprise`);
  await sql(`checkpoint`);
}

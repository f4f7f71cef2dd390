import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Client, finished, OFFICES, openCycle, openWorld, RUN, type World } from '../kit';

const ENTERPRISES = 50_000;
const api = resolve(__dirname, '../..');
const rolldown = join(
  dirname(createRequire(join(api, 'rolldown.config.mjs')).resolve('rolldown/package.json')),
  'bin/cli.mjs',
);
/** The program as it is shipped, built from these sources; beside the packages that it loads. */
const program = join(api, 'node_modules', `.kill-test-${process.pid}.cjs`);

let world: World;
let officer: Client;
let cycleId: string;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  execFileSync(process.execPath, [rolldown, '-c', 'rolldown.config.mjs', '-o', program], {
    cwd: api,
    stdio: 'ignore',
  });
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
  await world.owner.query(
    `with created as (
       insert into enterprise (name, kinds, office_code, created_at, facts_at)
       select '企业' || n, '{IMPORTER}', $1, '2020-01-01', '2020-01-01' from generate_series(1, ${ENTERPRISES}) n returning id)
     insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select id, 'AQSIQ_2013_93', 'B', '[2020-01-01,)', '[2020-01-01,)', 'REGISTRATION', false from created`,
    [OFFICES.own],
  );
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  rmSync(program, { force: true });
  await world.close();
});

function startWorker(): ChildProcess {
  const started = spawn(process.execPath, [program, 'worker'], {
    env: { PATH: process.env.PATH, DATABASE_URL: world.databaseUrl, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  worker = started;
  return started;
}

interface JobRow {
  status: string;
  done: number;
  total: number | null;
}
const jobOf = async (id: string): Promise<JobRow> => {
  const [row] = await world.owner.query<JobRow[]>(`select status, done, total from job where id = $1`, [id]);
  return row ?? { status: '', done: 0, total: null };
};
const reviewIds = async (): Promise<string[]> =>
  (
    await world.owner.query<{ id: string }[]>(`select id from grade_review where cycle_id = $1 order by id`, [
      cycleId,
    ])
  ).map(({ id }) => id);

test('A worker that is killed in the middle of a grading: the next one goes on, and everybody is graded once', async () => {
  const { runPreliminaryGrading } = await officer.ask<{ runPreliminaryGrading: { id: string } }>(RUN, {
    cycleId,
  });
  const { id: jobId } = runPreliminaryGrading;
  const first = startWorker();
  let seen = await jobOf(jobId);
  for (; seen.done === 0; seen = await jobOf(jobId)) {
    expect(first.exitCode).toBeNull();
    await new Promise((passed) => setTimeout(passed, 5));
  }
  first.kill('SIGKILL');
  await once(first, 'exit');

  const left = await jobOf(jobId);
  expect(left.status).toBe('RUNNING');
  const graded = await reviewIds();
  expect(graded.length).toBeGreaterThan(0);
  expect(graded.length).toBeLessThan(ENTERPRISES);

  startWorker();

  expect(await finished(officer, jobId)).toMatchObject({
    status: 'SUCCEEDED',
    done: ENTERPRISES,
    total: ENTERPRISES,
    error: null,
  });
  const kept = new Set(await reviewIds());
  expect(graded.filter((id) => !kept.has(id))).toEqual([]);
  expect(
    await world.owner.query(
      `select count(*)::integer as reviews, count(distinct enterprise_id)::integer as enterprises,
         count(*) filter (where current_grade = 'B' and preliminary_grade = 'A')::integer as right_ones
       from grade_review where cycle_id = $1`,
      [cycleId],
    ),
  ).toEqual([{ reviews: ENTERPRISES, enterprises: ENTERPRISES, right_ones: ENTERPRISES }]);
});

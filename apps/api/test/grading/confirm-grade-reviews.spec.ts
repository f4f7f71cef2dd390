import {
  auditOf,
  type Client,
  CONFIRM_REVIEW,
  CONFIRM_REVIEWS,
  expectRefusal,
  gradeOf,
  OFFICES,
  openCycle,
  openWorld,
  register,
  type Review,
  reviewOf,
  type RoleCode,
  runGrading,
  type World,
} from '../kit';

let world: World;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

/** Preliminary reviews of so many new enterprises. */
async function graded(count: number, office: string = OFFICES.own): Promise<Review[]> {
  const enterprises = await Promise.all(
    Array.from({ length: count }, () => register(world.as('COLLECTOR'), { office })),
  );
  await runGrading(officer, cycleId);
  return Promise.all(enterprises.map(({ id }) => reviewOf(officer, id, cycleId)));
}

const idsOf = (reviews: readonly { id: string }[]): string[] => reviews.map(({ id }) => id);
const confirm = async (ids: string[], note?: string): Promise<Review[]> =>
  (await officer.ask<{ confirmGradeReviews: Review[] }>(CONFIRM_REVIEWS, { ids, note })).confirmGradeReviews;

describe('Many that are confirmed at once', () => {
  test('are all confirmed with one note, and answered in the order given', async () => {
    const reviews = await graded(5);
    const ids = idsOf(reviews).reverse();

    const confirmed = await confirm(ids, '批量确认');

    expect(idsOf(confirmed)).toEqual(ids);
    for (const review of confirmed) {
      expect(review).toMatchObject({ status: 'CONFIRMED', finalGrade: 'A', note: '批量确认' });
      expect(await gradeOf(officer, review.enterprise.id)).toBe('A');
    }
  });

  test('may name one twice: it is confirmed once', async () => {
    const [one, two] = idsOf(await graded(2));

    expect(idsOf(await confirm([one ?? '', two ?? '', one ?? '']))).toEqual([one, two]);
  });

  test('may be of different offices below', async () => {
    const own = await graded(1);
    const below = await graded(1, OFFICES.below);

    expect(await confirm(idsOf([...own, ...below]))).toHaveLength(2);
  });

  test('may be two hundred', async () => {
    await world.owner.query(
      `insert into enterprise (name, kinds, office_code, created_at, facts_at)
       select '批量企业' || n, '{IMPORTER}', $1, now(), now() from generate_series(1, 200) n`,
      [OFFICES.own],
    );
    await runGrading(officer, cycleId);
    const { gradeReviews } = await officer.ask<{ gradeReviews: { edges: { node: Review }[] } }>(
      `query ($filter: GradeReviewFilter) { gradeReviews(first: 200, filter: $filter) { edges { node { id } } } }`,
      { filter: { cycleId, status: 'PRELIMINARY' } },
    );
    const ids = idsOf(gradeReviews.edges.map(({ node }) => node));
    expect(ids).toHaveLength(200);

    const confirmed = await confirm(ids);

    expect(confirmed.every(({ status }) => status === 'CONFIRMED')).toBe(true);
    expect(
      await world.owner.query(
        `select count(*)::integer as count from grade where review_id = any($1::bigint[]) and upper_inf(known)`,
        [ids],
      ),
    ).toEqual([{ count: 200 }]);
  });
});

describe('All or none: nothing is stored', () => {
  test.each([
    ['does not exist', 'NOT_FOUND', (): Promise<string> => Promise.resolve('999999999')],
    ['is no id', 'NOT_FOUND', (): Promise<string> => Promise.resolve('abc')],
    [
      'is confirmed already',
      'INVALID_STATE',
      async (): Promise<string> => {
        const [id = ''] = idsOf(await graded(1));
        await officer.ask(CONFIRM_REVIEW, { id });
        return id;
      },
    ],
  ])('when one of them %s', async (_what, code, spoiler) => {
    const good = idsOf(await graded(3));
    const bad = await spoiler();
    for (const ids of [
      [bad, ...good],
      [...good, bad],
    ]) {
      await expectRefusal(world, officer, code, CONFIRM_REVIEWS, { ids });
    }
  });

  test('when one of them is of an office that is not the viewer’s', async () => {
    const ids = idsOf([...(await graded(1, OFFICES.below)), ...(await graded(1))]);

    await expectRefusal(world, world.as('GRADING_OFFICER', OFFICES.below), 'NOT_FOUND', CONFIRM_REVIEWS, {
      ids,
    });
  });

  test('when there are none, or more than two hundred', async () => {
    const none = await expectRefusal(world, officer, 'INVALID_INPUT', CONFIRM_REVIEWS, { ids: [] });
    expect(none.fields).toEqual(['ids']);

    const ids = Array.from({ length: 201 }, (_, index) => String(index + 1));
    const many = await expectRefusal(world, officer, 'LIMIT_EXCEEDED', CONFIRM_REVIEWS, { ids });
    expect(many.detail).toEqual({ limit: 'listLength', max: 200 });
  });

  test('when two lists that cross are confirmed at once: the one or the other, without a deadlock', async () => {
    const ids = idsOf(await graded(6));
    const replies = await Promise.all([
      officer.send(CONFIRM_REVIEWS, { ids: ids.slice(0, 4) }),
      officer.send(CONFIRM_REVIEWS, { ids: ids.slice(2).reverse() }),
    ]);

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(replies.flatMap(({ errors }) => errors ?? [])).toMatchObject([
      { extensions: { code: 'INVALID_STATE' } },
    ]);
    const [row] = await world.owner.query<{ confirmed: number }[]>(
      `select count(*)::integer as confirmed from grade_review where id = any($1::bigint[]) and status = 'CONFIRMED'`,
      [ids],
    );
    expect(row?.confirmed).toBe(4);
  });
});

describe('Who may confirm many', () => {
  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', CONFIRM_REVIEWS, { ids: idsOf(await graded(1)) });
  });

  test('not a partner agency, nobody who is signed out, no other bureau', async () => {
    const variables = { ids: idsOf(await graded(1)) };
    await expectRefusal(world, world.partner(), 'FORBIDDEN', CONFIRM_REVIEWS, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CONFIRM_REVIEWS, variables);
    const foreign = world.as('GRADING_OFFICER', OFFICES.other);
    await expectRefusal(world, foreign, 'NOT_FOUND', CONFIRM_REVIEWS, variables);
  });
});

test('The trail holds an entry for each review and for each enterprise', async () => {
  const reviews = await graded(3);
  await confirm(idsOf(reviews));

  const entries = (await auditOf(world, 'CONFIRM_GRADE_REVIEW')).slice(0, 6);
  expect(entries.map(({ subject_type: type, subject_id: id }) => `${type} ${id}`).sort()).toEqual(
    reviews.flatMap(({ id, enterprise }) => [`GradeReview ${id}`, `Enterprise ${enterprise.id}`]).sort(),
  );
});

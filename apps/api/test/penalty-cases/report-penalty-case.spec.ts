import {
  ATTACH,
  auditOf,
  caseInput,
  type Client,
  docxText,
  expectRefusal,
  OFFICES,
  openWorld,
  pdfFile,
  pointsOf,
  refusalsOf,
  register,
  REPORT_CASE,
  REVOKE,
  type RoleCode,
  upload,
  type World,
} from '../kit';

interface Case {
  id: string;
  documentNumber: string;
  total: string;
  decisionMissing: boolean;
  events: { id: string; status: string; points: number; item: { code: string } }[];
}

let world: World;
let closing: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  closing = world.as('CLOSING_OFFICER');
});
afterAll(() => world.close());
beforeEach(async () => {
  enterpriseId = (await register(world.as('COLLECTOR'))).id;
});

const report = async (more: Record<string, unknown> = {}, client = closing): Promise<Case> =>
  (
    await client.ask<{ reportPenaltyCase: Case }>(REPORT_CASE, {
      input: caseInput({ enterpriseId, ...more }),
    })
  ).reportPenaltyCase;

describe('A closed case', () => {
  test('is written down as it was fed back, and brings the event of the closing department', async () => {
    const input = caseInput({
      enterpriseId,
      documentNumber: ' (甬)检罚〔2026〕901号',
      caseNumber: '甬检案2026-7',
      confiscated: '3,000',
      receiver: '李接收',
      occurredOn: '2026-09-01',
    });
    const { reportPenaltyCase } = await closing.ask<{ reportPenaltyCase: Case }>(REPORT_CASE, { input });

    expect(reportPenaltyCase).toMatchObject({
      documentNumber: '（甬）检罚〔2026〕901号',
      caseNumber: '甬检案2026-7',
      cause: '逃避进口商品检验',
      businessDepartment: '检验监管处',
      fedBackOn: '2026-11-16',
      decidedOn: '2026-11-13',
      occurredOn: '2026-09-01',
      confiscated: '3000.00',
      fined: '12000.50',
      total: '15000.50',
      signer: '王法综',
      receiver: '李接收',
      reportedBy: 'CLOSING_OFFICER 380000',
      decisionMissing: true,
      enterprise: { id: enterpriseId },
      office: { code: OFFICES.own },
      events: [
        {
          businessNumber: '（甬）检罚〔2026〕901号',
          status: 'EFFECTIVE',
          source: 'PENALTY_CASE',
          department: 'CASE_CLOSING',
          verifiedOn: '2026-11-13',
          item: { code: 'P-003' },
        },
      ],
    });
    expect(await pointsOf(closing, enterpriseId)).toEqual({ points: 12, seriousPenaltyPoints: 12 });
  });

  test('counts once, under the item with the most points; where that one is revoked, the next counts', async () => {
    const { events } = await report({ itemCodes: ['P-003', 'P-001', 'P-003'] });

    expect(events).toHaveLength(2);
    const counted = events.filter(({ status }) => status === 'EFFECTIVE');
    expect(counted).toHaveLength(1);
    expect(counted[0]?.points).toBe(Math.max(...events.map(({ points }) => points)));
    expect((await pointsOf(closing, enterpriseId)).points).toBe(counted[0]?.points);

    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: counted[0]?.id, reason: '复议撤销' });
    expect((await pointsOf(closing, enterpriseId)).points).toBe(
      Math.min(...events.map(({ points }) => points)),
    );
  });

  test('comes with its decision, on each of its events', async () => {
    const { id } = await upload(closing, pdfFile('decision'));
    const found = await report({ itemCodes: ['P-003', 'P-001'], evidenceIds: [id] });

    expect(found.decisionMissing).toBe(false);
    expect(await world.owner.query(`select from evidence_link where evidence_id = $1`, [id])).toHaveLength(2);
    expect(await openTasks(found)).toHaveLength(0);
  });

  test('without its decision is a task, which the decision settles when it comes', async () => {
    const found = await report();
    expect(await openTasks(found)).toHaveLength(1);

    const { id } = await upload(closing, pdfFile('comes later'));
    await closing.ask(ATTACH, { eventId: found.events[0]?.id, evidenceIds: [id] });

    expect(await openTasks(found)).toHaveLength(0);
    const { penaltyCase } = await closing.ask<{ penaltyCase: Case }>(
      `query ($id: ID!) { penaltyCase(id: $id) { decisionMissing } }`,
      { id: found.id },
    );
    expect(penaltyCase.decisionMissing).toBe(false);
  });

  test('that is sent again with the same id is the same case', async () => {
    const input = { ...caseInput({ enterpriseId }), clientRequestId: 'once' };
    const ids = [];
    for (let time = 0; time < 2; time += 1) {
      ids.push((await closing.ask<{ reportPenaltyCase: Case }>(REPORT_CASE, { input })).reportPenaltyCase.id);
    }
    expect(ids[0]).toBe(ids[1]);
    expect((await pointsOf(closing, enterpriseId)).points).toBe(12);
  });

  test('stands in the trail with what it brought', async () => {
    const found = await report();

    expect((await auditOf(world, 'REPORT_PENALTY_CASE'))[0]).toMatchObject({
      subject_type: 'PenaltyCase',
      subject_id: found.id,
      actor: 'CLOSING_OFFICER 380000',
      after: {
        enterpriseId,
        documentNumber: found.documentNumber,
        decidedOn: '2026-11-13',
        total: '12000.50',
        eventIds: found.events.map(({ id }) => id),
      },
    });
  });

  const openTasks = ({ events }: Case): Promise<unknown[]> =>
    world.owner.query(
      `select from credit_event_task where event_id = any($1::bigint[]) and code = 'DECISION_MISSING' and settled_at is null`,
      [events.map(({ id }) => id)],
    );
});

describe('The list of cases', () => {
  const listed = async (client: Client, filter: Record<string, unknown>): Promise<string[]> => {
    const { penaltyCases } = await client.ask<{
      penaltyCases: { totalCount: number; edges: { node: { id: string } }[] };
    }>(
      `query ($filter: PenaltyCaseFilter) { penaltyCases(filter: $filter, first: 200) { totalCount edges { node { id } } } }`,
      { filter },
    );
    expect(penaltyCases.totalCount).toBe(penaltyCases.edges.length);
    return penaltyCases.edges.map(({ node }) => node.id);
  };

  test('is filtered by what is missing, by number, name and day', async () => {
    const { id } = await upload(closing, pdfFile('listed'));
    const whole = await report({ evidenceIds: [id], decidedOn: '2026-11-10', caseNumber: 'AB-77' });
    const lacking = await report();

    expect(await listed(closing, { decisionMissing: true })).toContain(lacking.id);
    expect(await listed(closing, { decisionMissing: true })).not.toContain(whole.id);
    expect(await listed(closing, { decisionMissing: false })).toContain(whole.id);
    expect(await listed(closing, { search: whole.documentNumber })).toEqual([whole.id]);
    expect(await listed(closing, { search: 'AB-7' })).toEqual([whole.id]);
    expect(await listed(closing, { search: '100%' })).toEqual([]);
    expect(await listed(closing, { decidedTo: '2026-11-10' })).toEqual([whole.id]);
    expect(await listed(closing, { office: OFFICES.below })).toEqual([]);
  });

  test('is of the own office and those below: others do not know of a case', async () => {
    const { id } = await report();
    const shown = async (client: Client): Promise<unknown> =>
      (await client.ask<{ penaltyCase: unknown }>(`query ($id: ID!) { penaltyCase(id: $id) { id } }`, { id }))
        .penaltyCase;

    expect(await shown(world.as('INSPECTOR', OFFICES.above))).toEqual({ id });
    for (const office of [OFFICES.other, OFFICES.below]) {
      expect(await shown(world.as('ADMINISTRATOR', office))).toBeNull();
      expect(await listed(world.as('ADMINISTRATOR', office), {})).toEqual([]);
    }
  });
});

describe('The form', () => {
  const print = (client: Client, id: string): Promise<Response> =>
    client.fetch(`/exports/penalty-cases/${id}/feedback.docx`);

  test('is printed for the paper file, and the print is noted', async () => {
    const found = await report({ confiscated: '3000' });
    const response = await print(closing, found.id);

    expect(response.status).toBe(200);
    const text = docxText(Buffer.from(await response.arrayBuffer()));
    for (const word of [
      '行政处罚案件反馈表',
      '逃避进口商品检验',
      found.documentNumber,
      '15000.50 元',
      'P-003',
      '王法综',
      '未附',
    ]) {
      expect(text).toContain(word);
    }
    expect((await auditOf(world, 'PRINT_PENALTY_CASE'))[0]).toMatchObject({ subject_id: found.id });
  });

  test.each<[string, () => Client, number]>([
    ['another bureau', () => world.as('ADMINISTRATOR', OFFICES.other), 404],
    ['the operator of the system', () => world.as('SYSTEM_OPERATOR'), 403],
    ['a partner', () => world.partner(), 403],
    ['nobody', () => world.anyone(), 401],
  ])('is not for %s', async (_who, client, status) => {
    const { id } = await report();
    expect((await print(client(), id)).status).toBe(status);
    expect((await refusalsOf(world))[0]).toMatchObject({ operation: 'PRINT_PENALTY_CASE' });
  });
});

describe('Reporting a case is refused, and nothing is stored', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ['with a number that is no decision’s', 'INVALID_INPUT', { documentNumber: '决定书' }, 'documentNumber'],
    ['without a number', 'INVALID_INPUT', { documentNumber: ' ' }, 'documentNumber'],
    ['without a cause', 'INVALID_INPUT', { cause: ' ' }, 'cause'],
    ['with a cause that is too long', 'INVALID_INPUT', { cause: '因'.repeat(201) }, 'cause'],
    ['without a department', 'INVALID_INPUT', { businessDepartment: '' }, 'businessDepartment'],
    ['without a signer', 'INVALID_INPUT', { signer: '' }, 'signer'],
    ['without an item', 'INVALID_INPUT', { itemCodes: [] }, 'itemCodes'],
    ['with an item that there is not', 'INVALID_INPUT', { itemCodes: ['X-001'] }, 'itemCode'],
    ['without what was found', 'INVALID_INPUT', { detail: ' ' }, 'detail'],
    ['with a fine below nothing', 'INVALID_INPUT', { fined: '-1' }, 'fined'],
    ['with a fine in thirds', 'INVALID_INPUT', { fined: '0.333' }, 'fined'],
    ['with an amount in words', 'INVALID_INPUT', { confiscated: '一万元' }, 'confiscated'],
    ['fed back before it was decided', 'INVALID_INPUT', { fedBackOn: '2026-11-12' }, 'fedBackOn'],
    ['fed back tomorrow', 'INVALID_INPUT', { fedBackOn: '2026-11-17' }, 'fedBackOn'],
    ['of a conduct after the decision', 'INVALID_INPUT', { occurredOn: '2026-11-14' }, 'occurredOn'],
    ['with a file that is gone', 'INVALID_INPUT', { evidenceIds: ['999999999'] }, 'evidenceIds'],
  ])('%s', async (_what, code, more, field) => {
    const refusal = await expectRefusal(world, closing, code, REPORT_CASE, {
      input: caseInput({ enterpriseId, ...more }),
    });
    expect(refusal.fields).toContain(field);
  });

  test('under another bureau', async () => {
    await expectRefusal(world, closing, 'FORBIDDEN', REPORT_CASE, {
      input: caseInput({ enterpriseId, office: OFFICES.other }),
    });
  });

  test('under an item that is no penalty, also by who may collect it', async () => {
    await expectRefusal(world, closing, 'FORBIDDEN', REPORT_CASE, {
      input: caseInput({ enterpriseId, itemCodes: ['J-002'] }),
    });
    expect(
      await expectRefusal(world, world.as('ADMINISTRATOR'), 'INVALID_INPUT', REPORT_CASE, {
        input: caseInput({ enterpriseId, itemCodes: ['J-002'] }),
      }),
    ).toMatchObject({ detail: { rule: 'NOT_A_PENALTY' } });
  });

  test('of an enterprise that there is not', async () => {
    await expectRefusal(world, closing, 'NOT_FOUND', REPORT_CASE, {
      input: caseInput({ enterpriseId: '999999999' }),
    });
  });

  test('twice for one decision, also by two at once', async () => {
    const input = caseInput({ enterpriseId });
    const answers = await Promise.all([1, 2].map(() => closing.send(REPORT_CASE, { input })));

    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual([
      'INVALID_STATE',
      'done',
    ]);
    expect((await pointsOf(closing, enterpriseId)).points).toBe(12);
    await expectRefusal(world, closing, 'INVALID_STATE', REPORT_CASE, { input });
  });

  test.each<[string, () => Client, string]>([
    ...(['COLLECTOR', 'CONFIRMING_OFFICER', 'AUDITOR', 'INSPECTOR'] as RoleCode[]).map(
      (role): [string, () => Client, string] => [role, () => world.as(role), 'FORBIDDEN'],
    ),
    ['a partner', () => world.partner(), 'FORBIDDEN'],
    ['nobody', () => world.anyone(), 'UNAUTHENTICATED'],
  ])('by %s', async (_who, client, code) => {
    await expectRefusal(world, client(), code, REPORT_CASE, { input: caseInput({ enterpriseId }) });
  });
});

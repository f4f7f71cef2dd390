import { type Page } from 'playwright-core';
import {
  ask,
  barriers,
  chineseWords,
  cycleId,
  describeInBrowser,
  englishWords,
  enterpriseId,
  eventId,
  goTo,
  NARROW,
  overflow,
  settle,
  signIn,
  stage,
  WIDE,
  type Desk,
  type Who,
} from './kit/index.ts';

interface PageOfTheConsole {
  name: string;
  who: Who | undefined;
  address: string | ((page: Page) => Promise<string>);
  /** The title of the window in Chinese and in English. */
  title: [string | RegExp, string | RegExp];
  /** A text that is there only when the page has what it is for. */
  shows: string;
  /** Covered by a drawer, so that the bar above cannot be used. */
  covered?: boolean;
}

const enterprise = async (page: Page): Promise<string> =>
  `/enterprises/${await enterpriseId(page, '镇海化工')}`;
const pastCycle = async (page: Page): Promise<string> =>
  `/grading/${await cycleId(page, '380000', '2024-10-01')}`;

let delivered: Promise<void> | undefined;
/** A delivery with an event that is refused, brought in once for all pages that show it. */
const delivery = (page: Page): Promise<void> =>
  (delivered ??= (async () => {
    const { issueFeedKey } = await ask<{ issueFeedKey: { secret: string } }>(
      page,
      `mutation { issueFeedKey(input: { name: "测量系统" }) { secret } }`,
    );
    const event = (id: number, creditCode: string) => ({
      id: `ECIQ-TEST-${id}`,
      registeredAt: 'INSPECTION',
      itemCode: 'N-001',
      creditCode,
      number: '117000007240278',
      verifiedOn: '2026-11-02',
      office: '380000',
      detail: '标签不符合要求',
    });
    const response = await page.request.post('/feeds/e-ciq', {
      headers: { authorization: `Bearer ${issueFeedKey.secret}` },
      data: [event(1, '91339900MA00000018'), event(2, '91350100M000100Y43')],
    });
    if (!response.ok()) throw new Error(`The feed answered ${response.status()}.`);
  })());

let announced: Promise<string> | undefined;
/** The results of the past cycle, announced once for all pages that show it, with an objection to the first of them. */
const announcement = (page: Page): Promise<string> =>
  (announced ??= (async () => {
    const { announceGrades } = await ask<{
      announceGrades: { id: string; firstDay: string; entries: { edges: { node: { id: string } }[] } };
    }>(
      page,
      `mutation ($id: ID!) { announceGrades(cycleId: $id) { id firstDay entries(first: 1) { edges { node { id } } } } }`,
      { id: await cycleId(page, '380000', '2024-10-01') },
    );
    const [entry] = announceGrades.entries.edges;
    await ask(
      page,
      `mutation ($input: RegisterObjectionInput!) { registerObjection(input: $input) { id } }`,
      {
        input: {
          entryId: entry?.node.id,
          receivedOn: announceGrades.firstDay,
          byEnterprise: false,
          objector: '诸葛孔明',
          statement: '货物不合格系承运人原因',
        },
      },
    );
    return `/grading/announcements/${announceGrades.id}`;
  })());

let applied: Promise<string> | undefined;
/** An application for AA, entered once for all pages that show it. */
const application = (page: Page): Promise<string> =>
  (applied ??= (async () => {
    const { enterGradeApplication } = await ask<{ enterGradeApplication: { id: string } }>(
      page,
      `mutation ($id: ID!) { enterGradeApplication(input: { enterpriseId: $id, grade: "AA", appliedOn: "2026-11-02" }) { id } }`,
      { id: await enterpriseId(page, '四明机电') },
    );
    return enterGradeApplication.id;
  })());

const PAGES: PageOfTheConsole[] = [
  { name: 'the sign-in', who: undefined, address: '/sign-in', title: ['登录', 'Sign in'], shows: '密码' },
  {
    name: 'the workbench',
    who: 'confirmer',
    address: '/',
    title: ['工作台', 'Workbench'],
    shows: '待办事项',
  },
  {
    name: 'the enterprises',
    who: 'collector',
    address: '/enterprises',
    title: ['企业', 'Enterprises'],
    shows: '甬港进出口有限公司（演示）',
  },
  ...['events', 'grades', 'measures', 'facts'].map((tab): PageOfTheConsole => ({
    name: `an enterprise: ${tab}`,
    who: 'collector',
    address: async (page) => `${await enterprise(page)}?tab=${tab}`,
    title: [/镇海化工/, /镇海化工/],
    shows: '本周期计分',
  })),
  {
    name: 'an enterprise: trail',
    who: 'auditor',
    address: async (page) => `${await enterprise(page)}?tab=audit`,
    title: [/镇海化工/, /镇海化工/],
    shows: '登记企业',
  },
  {
    name: 'a look at an enterprise',
    who: 'collector',
    address: async (page) => `/enterprises?look=${await enterpriseId(page, '镇海化工')}`,
    title: ['企业', 'Enterprises'],
    shows: '打开完整页面',
    covered: true,
  },
  {
    name: 'the import',
    who: 'collector',
    address: '/enterprises/import',
    title: ['导入企业', 'Import enterprises'],
    shows: '最近的导入',
  },
  {
    name: 'the closed cases',
    who: 'closer',
    address: '/penalty-cases',
    title: ['行政处罚案件反馈', 'Penalty cases'],
    shows: '反馈案件',
  },
  {
    name: 'the feedback of a case',
    who: 'closer',
    address: '/penalty-cases/new',
    title: ['反馈案件', 'Feed back a case'],
    shows: '反馈并采集',
  },
  ...['queue', 'timeliness'].map((tab): PageOfTheConsole => ({
    name: `the queues of the departments: ${tab}`,
    who: 'confirmer',
    address: `/queues?tab=${tab}`,
    title: ['部门待办', 'Department queues'],
    shows: '施检部门',
  })),
  {
    name: 'the catalogue',
    who: 'collector',
    address: '/catalogue',
    title: ['采集条目', 'Collection items'],
    shows: 'P-001',
  },
  {
    name: 'the credit events',
    who: 'confirmer',
    address: '/events',
    title: ['信用信息', 'Credit events'],
    shows: '待确认',
  },
  {
    name: 'what has to be put right',
    who: 'collector',
    address: '/events/tasks',
    title: ['待补事项', 'To be put right'],
    shows: '待补事项',
  },
  {
    name: 'the subjects left out',
    who: 'collector',
    address: '/events/left-out',
    title: ['不宜纳入平台的主体', 'Subjects left out'],
    shows: '不宜纳入平台的主体',
  },
  {
    name: 'the working calendar',
    who: 'collector',
    address: '/rules?tab=calendar',
    title: ['规则', 'Rules'],
    shows: '缺少 2027 年的放假安排',
  },
  {
    name: 'the second officers',
    who: 'admin',
    address: '/system?tab=second-officer',
    title: ['系统', 'System'],
    shows: '未设置，默认不复核',
  },
  {
    name: 'a correction',
    who: 'confirmer',
    address: async (page) => `/events/${await eventId(page, '（甬）检罚〔2026〕4号')}/correct`,
    title: [/^更正/, /^Correct/],
    shows: '更正的理由',
  },
  {
    name: 'a credit event',
    who: 'confirmer',
    address: async (page) => `/events/${await eventId(page, '（甬）检罚〔2026〕27号')}`,
    title: [/信用信息/, /event/i],
    shows: '采集条目',
  },
  {
    name: 'the collection',
    who: 'collector',
    address: async (page) => `/events/new?enterprise=${await enterpriseId(page, '镇海化工')}`,
    title: ['采集信用信息', 'Collect a credit event'],
    shows: '采集后的效果',
  },
  {
    name: 'the grading cycles',
    who: 'grader',
    address: '/grading',
    title: ['等级评定', 'Grading'],
    shows: '2024-10-01 至 2025-09-30',
  },
  {
    name: 'a grading cycle',
    who: 'grader',
    address: pastCycle,
    title: ['等级评定', 'Grading'],
    shows: '镇海化工',
  },
  ...(
    [
      ['entries', '公示名单'],
      ['objections', '货物不合格系承运人原因'],
    ] as const
  ).map(([tab, shows]): PageOfTheConsole => ({
    name: `an announcement: ${tab}`,
    who: 'grader',
    address: async (page) => `${await announcement(page)}?tab=${tab}`,
    title: [/评定结果公示/, /^Results announced by/],
    shows,
  })),
  {
    name: 'the announcements',
    who: 'grader',
    address: async (page) => {
      await announcement(page);
      return '/grading/announcements';
    },
    title: ['评定结果公示', 'Announced results'],
    shows: '1 件待答复 / 共 1 件',
  },
  {
    name: 'the grade applications',
    who: 'grader',
    address: async (page) => {
      await application(page);
      return '/grade-applications';
    },
    title: ['等级申请', 'Grade applications'],
    shows: '四明机电',
  },
  {
    name: 'a grade application',
    who: 'grader',
    address: async (page) => `/grade-applications/${await application(page)}`,
    title: [/四明机电/, /四明机电/],
    shows: 'AA-4',
  },
  {
    name: 'the granted batches',
    who: 'grader.head',
    address: '/grade-applications/batches',
    title: ['等级申请', 'Grade applications'],
    shows: '授予批次',
  },
  {
    name: 'the withdrawals',
    who: 'grader',
    address: '/grade-applications/withdrawals',
    title: ['等级申请', 'Grade applications'],
    shows: '取消等级',
  },
  ...['items', 'bands', 'measures', 'deadlines'].map((tab): PageOfTheConsole => ({
    name: `the rules: ${tab}`,
    who: 'grader',
    address: `/rules?tab=${tab}`,
    title: ['规则', 'Rules'],
    shows: '版',
  })),
  {
    name: 'the rules of another regime',
    who: 'grader',
    address: '/rules?regime=GACC_2026_282&tab=bands',
    title: ['规则', 'Rules'],
    shows: '高级认证企业',
  },
  {
    name: 'what the rules say of grading beside points',
    who: 'grader',
    address: '/rules?tab=grading',
    title: ['规则', 'Rules'],
    shows: '整改报告及核查记录',
  },
  {
    name: 'the cycles of another regime',
    who: 'grader',
    address: '/grading?regime=CIQ_FOUR_LEVEL',
    title: ['等级评定', 'Grading'],
    shows: '还没有评定周期',
  },
  {
    name: 'the offices that are authorised',
    who: 'grader',
    address: '/grading/authorisations',
    title: ['授权下级机构评定', 'Offices that decide grades themselves'],
    shows: '现由直属局确认、调整全部初评。',
  },
  {
    name: 'the business of an enterprise',
    who: 'grader',
    address: async (page) => `/enterprises/${await enterpriseId(page, '四明机电')}?tab=volumes`,
    title: [/四明机电/, /四明机电/],
    shows: '还没有登记业务量',
  },
  {
    name: 'the partners',
    who: 'admin',
    address: '/sharing',
    title: ['信息共享', 'Sharing'],
    shows: '宁波市商务局',
  },
  ...['grants', 'keys', 'receipts', 'usage'].map((tab): PageOfTheConsole => ({
    name: `a partner: ${tab}`,
    who: 'admin',
    address: `/sharing/1?tab=${tab}`,
    title: ['宁波市商务局（演示）', '宁波市商务局（演示）'],
    shows: '登记机构',
  })),
  ...(
    [
      ['deliveries', '测量系统'],
      ['refusals', 'ECIQ-TEST-2'],
      ['keys', '测量系统'],
    ] as const
  ).map(([tab, shows]): PageOfTheConsole => ({
    name: `the feeds: ${tab}`,
    who: 'admin',
    address: async (page) => {
      await delivery(page);
      return `/intake?tab=${tab}`;
    },
    title: ['数据接入', 'Feeds'],
    shows,
  })),
  { name: 'the audit trail', who: 'auditor', address: '/audit', title: ['审计', 'Audit'], shows: '登录' },
  {
    name: 'no page',
    who: 'collector',
    address: '/no/such/page',
    title: ['没有这一页', 'There is no such page'],
    shows: '回到工作台',
  },
  {
    name: 'no record',
    who: 'collector',
    address: '/events/999999',
    title: ['没有这条记录', 'There is no such record'],
    shows: '没有这条记录',
  },
  {
    name: 'a page that one may not use',
    who: 'collector',
    address: '/audit',
    title: ['您没有使用此页面的权限', 'You may not use this page'],
    shows: '系统管理员',
  },
];

describeInBrowser('every page', ({ open }) => {
  const desks = new Map<Who | undefined, Desk>();
  const deskOf = async (who: Who | undefined): Promise<Desk> => {
    const known = desks.get(who);
    if (known !== undefined) return known;
    const desk = await open();
    await desk.context.addInitScript(() => localStorage.setItem('portcredit.theme', 'system'));
    if (who !== undefined) await signIn(desk.page, who);
    desks.set(who, desk);
    return desk;
  };
  // Accounts go by their names, and the deeds of the demonstration give this as their address.
  const names = (): string[] => [...stage().accounts.map(({ username }) => username), 'demo'];
  const windowTitle = (words: string | RegExp): RegExp =>
    typeof words === 'string' ? new RegExp(`^${words} · Portcredit`) : words;
  const titleOf = async ({ page }: Desk, words: string | RegExp): Promise<string[]> => {
    const title = await page.title();
    return windowTitle(words).test(title) ? [] : [`title: ${title}`];
  };

  it.each(PAGES)('$name: whole, wide and light, narrow and dark, in Chinese and in English', async (one) => {
    const desk = await deskOf(one.who);
    const { page, watched } = desk;
    const [chinese, english] = one.title;
    const problems: string[] = [];
    const note = async (when: string, ...found: Promise<string[]>[]) => {
      for (const list of found) problems.push(...(await list).map((problem) => `${when}: ${problem}`));
    };

    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(desk, typeof one.address === 'string' ? one.address : await one.address(page));
    await page.getByText(one.shows).first().waitFor();
    await note('wide', titleOf(desk, chinese), englishWords(desk, names()), overflow(desk), barriers(desk));

    await page.setViewportSize(NARROW);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settle(desk);
    await note('narrow and dark', overflow(desk), barriers(desk));

    if (one.covered !== true) {
      await page.getByRole('button', { name: '切换语言 English' }).click();
      await settle(desk);
      await note('English', titleOf(desk, english), chineseWords(desk), overflow(desk));
      await page.getByRole('button', { name: '中文' }).click();
    }
    expect([...problems, ...watched.troubles()]).toEqual([]);
  });
});

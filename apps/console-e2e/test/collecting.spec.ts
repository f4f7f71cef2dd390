import {
  ask,
  chooseItem,
  describeInBrowser,
  type Desk,
  desksOf,
  enterpriseId,
  expectAccessible,
  expectNoOverflow,
  fillDay,
  goTo,
  NARROW,
  settle,
  signIn,
} from './kit/index.ts';

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const NEW_ENTERPRISE = '梅山新港贸易有限公司（虚构）';
const DETAIL = '现场监督检查发现进口记录缺失两批，笔录为证。';

/** What an officer does with the collecting form, with the keyboard where a keyboard does. */
describeInBrowser('collecting', ({ open }) => {
  const at = desksOf(open);
  const looksRight = async (desk: Desk): Promise<void> => {
    // A row under the pointer is on its way to another colour.
    await desk.page.mouse.move(0, 0);
    await settle(desk);
    await expectAccessible(desk);
    await expectNoOverflow(desk);
  };

  it('an enterprise that is not found is registered in the flow, and nothing that was typed is lost', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, '/events/new');
    await page.getByLabel('详情').fill(DETAIL);
    await fillDay(desk, '发现查实日期', TODAY);
    const picker = page.getByRole('combobox', { name: '企业' });
    await picker.click();
    await picker.fill(NEW_ENTERPRISE);
    await page.getByText('没有找到').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '在此登记，接着采集' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('企业名称').inputValue()).toBe(NEW_ENTERPRISE);
    await dialog.getByRole('checkbox').click();
    await dialog.getByRole('textbox', { name: '编号' }).fill('SG-2026-001');
    const kinds = dialog.getByRole('combobox', { name: '企业类别' });
    await kinds.click();
    await kinds.fill('进口企业');
    await kinds.press('Enter');
    await dialog.getByText('登记企业', { exact: true }).click();
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: /登\s?记/ }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByText(NEW_ENTERPRISE).first().waitFor();
    expect(await page.getByLabel('详情').inputValue()).toBe(DETAIL);
    expect(await page.getByLabel('发现查实日期').inputValue()).toBe(TODAY);
    await chooseItem(desk, '溯源', 'J-009');
    await page.getByText(/今日已用 J 编号 \d+ \/ 999/).waitFor();
    await looksRight(desk);
    await page.getByLabel('详情').press('Control+Enter');
    await page.getByText('已采集').waitFor();
  });

  it('a likely duplicate is asked about, and joined as the same conduct it counts once', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '梅山新港')}`);
    await chooseItem(desk, '严重不符合', 'J-002');
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByLabel('详情').fill('同一次检查：质量管理体系运行失效。');
    await page.getByText('疑似重复：该企业已有 1 条相近的信用信息').waitFor();
    await settle(desk);
    await page.getByLabel('详情').press('Control+Enter');
    await page.getByText('请回答是否同一行为').waitFor();
    await looksRight(desk);

    await page.getByRole('radio', { name: /与此为同一行为/ }).check();
    const effect = page.getByRole('complementary', { name: '采集后的效果' });
    await effect.getByText('2 → 6 分').first().waitFor();
    await looksRight(desk);
    await page.getByLabel('详情').press('Control+Enter');
    await page.getByText('已采集').waitFor();
    const { enterprise } = await ask<{ enterprise: { standing: { points: number } } }>(
      page,
      `query ($id: ID!) { enterprise(id: $id) { standing { points } } }`,
      { id: await enterpriseId(page, '梅山新港') },
    );
    expect(enterprise.standing.points).toBe(6);
  });

  it('under another regime: from its catalogue to the form, and the event counts there', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, '/catalogue?regime=GACC_2026_282');
    await page.getByRole('link', { name: '采集 H-020' }).click();
    const picker = page.getByRole('combobox', { name: '企业' });
    await picker.click();
    await picker.fill('四明机电');
    await page.locator('.pc-option').filter({ hasText: '四明机电' }).first().click();
    await page.getByText('海关总署令第282号').first().waitFor();
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByLabel('详情').fill('适用简易程序，警告。');
    await page.getByText('周期开启后自动计入').waitFor();
    await looksRight(desk);
    await page.getByLabel('详情').press('Control+Enter');
    await page.getByText('已采集').waitFor();
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByText(/海关总署令第282号.*第 1 版/).waitFor();
    await looksRight(desk);
  });

  it('where an agent is involved, the item suggests who answers, and the two change places', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '甬港进出口')}`);
    await chooseItem(desk, '报检单', 'E-001');
    await page.getByRole('switch', { name: '是否涉及代理' }).click();
    const other = page.getByRole('combobox', { name: '涉及的另一企业（不承担责任）' });
    await other.click();
    await other.fill('顺达报检');
    await page.locator('.pc-option').filter({ hasText: '顺达报检服务有限公司' }).first().click();
    await page.getByText('条目对两家都适用，由您认定。').waitFor();
    await page.getByRole('button', { name: /改由 顺达报检服务有限公司/ }).click();
    await page.getByText(/责任企业：顺达报检服务有限公司/).waitFor();
    await page.getByLabel('责任认定理由').fill('报检单由代理填制，合同、发票无误。');
    await page.getByLabel('业务关联号').fill('11700000');
    await page.getByText('已输入 8 位数字。').waitFor();
    await page.getByLabel('业务关联号').fill('11700000724099');
    await page.getByText('按证书号接受；报检号应为 15 位，现为 14 位，请核对。').waitFor();
    await page.getByLabel('业务关联号').fill('117000007240991');
    await page.getByText('报检号，格式正确').waitFor();
    await page.getByRole('switch', { name: '报检员是否负有责任' }).click();
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByLabel('详情').fill('数量填制错误，更改一次。');
    await page.getByLabel('详情').press('Control+Enter');
    await page.getByText('报检员负有责任的，请填写备案号').waitFor();
    await looksRight(desk);
    await page.getByLabel('报检员备案号').fill('3800123456');
    await page.getByLabel('报检员备案号').press('Control+Enter');
    await page.getByText('已采集').waitFor();
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByText('报检单由代理填制，合同、发票无误。').waitFor();
    await looksRight(desk);
  });

  it('a number that stands on another enterprise is a warning, then a task, and is settled by a note', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '三江木业')}`);
    await chooseItem(desk, '报检单', 'E-001');
    await page.getByLabel('业务关联号').fill('117000007240991');
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByLabel('详情').fill('随附单证更改。');
    await page.getByText(/该业务关联号已用于其他企业的信用信息/).waitFor();
    await looksRight(desk);
    await page.getByLabel('详情').press('Control+Enter');
    await page.getByText('已采集').waitFor();

    await goTo(desk, '/events/tasks');
    const row = page.getByRole('row', { name: /三江木业/ });
    await row.getByRole('button', { name: /核对办结/ }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('两家同一报检单，各有一项差错。');
    await settle(desk);
    await expectAccessible(desk);
    await page.getByRole('dialog').getByRole('button', { name: '核对办结' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    await looksRight(desk);
    await page.getByText('已办结', { exact: true }).first().click();
    await page.getByText('两家同一报检单，各有一项差错。').waitFor();
  });

  it('a subject that should not be on the platform is recorded with the reason, and counted', async () => {
    const desk = await at('collector');
    const { page } = desk;
    await goTo(desk, '/events/new');
    await page.getByLabel('详情').fill('进境检疫发现活鼠，实施除鼠处理。');
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByRole('button', { name: '不宜纳入平台，登记理由' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('主体名称').fill('远洋之星（巴拿马籍散货船，虚构）');
    await dialog.getByRole('combobox', { name: '失信行为' }).fill('N-016');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('不宜纳入的理由').fill('船舶单航次到港，境内没有经营主体。');
    await settle(desk);
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: /登\s?记/ }).click();
    await page.getByRole('heading', { level: 1, name: '不宜纳入平台的主体' }).waitFor();
    const row = page.locator('tr[data-row]').filter({ hasText: '远洋之星' });
    await looksRight(desk);
    await row.click();
    await page.getByRole('dialog').getByText('进境检疫发现活鼠，实施除鼠处理。').waitFor();
    await settle(desk);
    await expectAccessible(desk);
  });

  it('a correction is one deed: the wrong event is revoked, the new one stands for it, and each names the other', async () => {
    const desk = await at('confirmer');
    const { page } = desk;
    const { creditEvents } = await ask<{ creditEvents: { edges: { node: { id: string } }[] } }>(
      page,
      `{ creditEvents(filter: { search: "三江木业", status: EFFECTIVE }, first: 1) { edges { node { id } } } }`,
    );
    const id = creditEvents.edges[0]?.node.id ?? '';
    await goTo(desk, `/events/${id}`);
    await page.getByRole('link', { name: '更正' }).click();
    await page.getByRole('heading', { level: 1, name: /^更正/ }).waitFor();
    await page.getByText('随附单证更改。').waitFor();
    await chooseItem(desk, '单证不齐', 'E-002');
    await page.getByLabel('更正的理由').fill('条目选错，应为随附单证不符。');
    await page.getByText('正在计算').waitFor({ state: 'detached' });
    const answer = page.getByRole('radio', { name: /都不是/ });
    if (await answer.isVisible()) await answer.check();
    await looksRight(desk);
    await page.getByLabel('更正的理由').press('Control+Enter');
    await page.getByText('已采集').waitFor();
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByText('更正自').waitFor();
    await looksRight(desk);
    await goTo(desk, `/events/${id}`);
    await page.getByText('已更正为').waitFor();
  });

  it('an office asks for a second officer, and the form says that the event will wait', async () => {
    const admin = await at('admin');
    await goTo(admin, '/system?tab=second-officer');
    const choice = admin.page.getByRole('radiogroup', { name: /外部门信息/ });
    await choice.getByText('须经复核').click();
    await admin.page.getByText('已设置').waitFor();
    await looksRight(admin);

    const { page } = await at('collector');
    const desk = await at('collector');
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(page, '四明机电')}`);
    await chooseItem(desk, '投诉举报', 'W-009');
    await fillDay(desk, '发现查实日期', TODAY);
    await page.getByText('本机构要求复核：保存后待确认').waitFor();
    await choice.getByText('随上级').click();
    await admin.page.getByText('已设置').first().waitFor();
  });

  it('the calendar shows the paper of each year, and that the next one is missing where it is', async () => {
    const desk = await at('collector');
    await goTo(desk, '/rules?tab=calendar');
    await desk.page.getByText(/^2026 年：放假 33 日/).waitFor();
    const notice = desk.page.getByRole('link', { name: '国务院办公厅关于 2026 年部分节假日安排的通知' });
    expect(await notice.getAttribute('href')).toMatch(/^https:\/\/www\.gov\.cn\//);
    await looksRight(desk);
  });

  it('and all of it fits a small screen', async () => {
    const desk = await open({ size: NARROW });
    await signIn(desk.page, 'collector');
    await goTo(desk, `/events/new?enterprise=${await enterpriseId(desk.page, '甬港进出口')}`);
    await chooseItem(desk, '报检单', 'E-001');
    await desk.page.getByRole('switch', { name: '是否涉及代理' }).click();
    await desk.page.getByLabel('业务关联号').fill('117000007240991');
    await fillDay(desk, '发现查实日期', TODAY);
    await desk.page.getByLabel('详情').fill('数量填制错误，更改一次。');
    await looksRight(desk);
    for (const address of ['/events/tasks', '/events/left-out', '/rules?tab=calendar', '/events']) {
      await goTo(desk, address);
      await looksRight(desk);
    }
  });
});

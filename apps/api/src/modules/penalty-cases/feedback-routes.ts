import { type Request, type Response, Router } from 'express';
import { noteAccess } from '../../platform/audit/note-access';
import { formDocument } from '../../platform/documents/form';
import { type CommandContext } from '../../platform/graphql/context';
import { asFile, type ContextOf, fileRoute } from '../../platform/http/file-routes';
import { notFound } from '../../platform/refusal';
import { permittedStaff } from '../../platform/viewer';
import { findCase } from './penalty-case.queries';
import { type PenaltyCaseType } from './penalty-case.type';

/** `GET /exports/penalty-cases/:id/feedback.docx`: 行政处罚案件反馈表 for the paper file. Each print is noted. */
export function feedbackRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/exports/penalty-cases/:id/feedback.docx', fileRoute(contextOf)('PRINT_PENALTY_CASE', print));
  return router;
}

interface Named {
  enterprise: string;
  creditCode: string | null;
  office: string;
}

interface FormEvent {
  itemCode: string;
  description: string;
  legalBasis: string[];
  points: number;
  serious: boolean;
}

async function print(context: CommandContext, request: Request, response: Response): Promise<void> {
  permittedStaff(context.viewer, ['READ_CREDIT_EVENTS'], '查看信用信息');
  const found = await findCase(context, String(request.params.id));
  if (found === undefined) {
    throw notFound('行政处罚案件');
  }
  const [[named], events] = await Promise.all([
    context.db.query<[Named]>(
      `select enterprise.name as enterprise, enterprise.credit_code as "creditCode", office.name as office
       from enterprise, office where enterprise.id = $1 and office.code = $2`,
      [found.enterpriseId, found.officeCode],
    ),
    context.db.query<FormEvent[]>(
      `select event.item_code as "itemCode", item.description, item.legal_basis as "legalBasis", event.points, event.serious_penalty as serious
       from penalty_case_event brought join credit_event event on event.id = brought.event_id
         join collection_item item on item.rule_set_id = event.rule_set_id and item.code = event.item_code
       where brought.case_id = $1 order by event.points desc, event.id`,
      [found.id],
    ),
  ]);
  const file = await feedbackDocument(found, named, events);
  await noteAccess(context.db.manager, context, {
    operation: 'PRINT_PENALTY_CASE',
    subjectType: 'PenaltyCase',
    subjectIds: [found.id],
    officeCode: found.officeCode,
  });
  asFile(response, `penalty-case-${found.id}.docx`).end(file);
}

const yuan = (amount: string): string => `${amount} 元`;

function feedbackDocument(
  found: PenaltyCaseType,
  { enterprise, creditCode, office }: Named,
  events: readonly FormEvent[],
): Promise<Buffer> {
  return formDocument('行政处罚案件反馈表', office, [
    {
      fields: [
        ['案由', found.cause],
        ['案件编号', found.caseNumber ?? ''],
        ['处罚文书号', found.documentNumber],
        ['当事人', enterprise],
        ['信用代码', creditCode ?? '无'],
        ['业务部门', found.businessDepartment],
        ['决定日期', found.decidedOn],
        ['反馈时间', found.fedBackOn],
        ['违法事实', found.detail],
      ],
    },
    { heading: '一、案件处理结果' },
    {
      fields: [
        ['没收', yuan(found.confiscated)],
        ['罚款', yuan(found.fined)],
        ['合计', yuan(found.total)],
        ['决定书', found.decisionMissing ? '未附' : '已附'],
      ],
    },
    { heading: '二、扣分处理' },
    {
      text: '请按照《出入境检验检疫企业信用信息采集条目及信用等级评定规则》，在企业信用管理系统中对该企业作如下扣分处理。同一行为符合多个条目的，只计分值最高的一条。',
    },
    {
      head: ['条目', '失信行为', '法律依据', '分值'],
      widths: [1, 4, 3, 1],
      rows: events.map(({ itemCode, description, legalBasis, points, serious }) => [
        itemCode,
        description,
        legalBasis.join('；'),
        serious ? `${points}（严重违法）` : String(points),
      ]),
    },
    {
      fields: [
        ['法综部门签字', found.signer],
        ['接收人签字', found.receiver ?? ''],
      ],
    },
  ]);
}

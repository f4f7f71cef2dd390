import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { optionalText, requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { dueDay } from '../calendar';
import { once } from '../credit-events';
import { takeUploads } from '../evidence';
import { requireOwnOffice } from '../offices';
import { type RuleSet, ruleSetById } from '../rule-sets';
import { announcingSource } from './announcement-scope';
import { type RegisterObjectionInput } from './objection.type';

const MAX_OBJECTOR = 100;
const MAX_CONTACT = 200;
const MAX_STATEMENT = 2_000;
const MAX_FILES = 20;

interface Announced {
  announcementId: string;
  ruleSetId: string;
  firstDay: Day;
  lastDay: Day;
  final: boolean;
  enterpriseId: string;
  /** That supervises the enterprise today. */
  officeCode: string;
}

/**
 * Takes in an objection to a result that is announced. One that was received in time may be written down later, as long as the
 * announcement is not final.
 * @returns the id of the objection
 * @throws Refusal NOT_FOUND, FORBIDDEN for an enterprise of another office, INVALID_INPUT for a day outside the announcement
 *   or files that are no uploads of the viewer's, INVALID_STATE when it is final, REQUEST_ID_REUSED
 */
export async function registerObjection(
  context: CommandContext,
  { clientRequestId, ...input }: RegisterObjectionInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const objector = requireText('objector', '异议人', input.objector, MAX_OBJECTOR);
  const contact = optionalText('objectorContact', '联系方式', input.objectorContact, MAX_CONTACT);
  const statement = requireText('statement', '异议内容', input.statement, MAX_STATEMENT);
  const evidence = optionalText('evidence', '证明材料', input.evidence, MAX_STATEMENT);
  const evidenceIds = input.evidenceIds ?? [];
  if (new Set(evidenceIds).size > MAX_FILES) {
    throw invalidInput('evidenceIds', `一件异议最多附 ${MAX_FILES} 个文件，请合并后上传。`, 'TOO_MANY_FILES');
  }
  return context.db.transaction((tx) =>
    once(tx, context, clientRequestId ?? undefined, input, async () => {
      const entryId = requireId(input.entryId, '公示企业');
      const announced = await findAnnounced(tx, entryId);
      await requireOwnOffice(tx, viewer, announced.officeCode, 'entryId');
      const rules = await ruleSetById(tx, announced.ruleSetId);
      requireInTime(announced, rules, input.receivedOn, today(context.clock));
      const answerBy = dueDay('ANSWER_OBJECTION', input.receivedOn, rules, context.calendar).date;
      const [{ id }] = await tx.query<[{ id: string }]>(
        `insert into objection (entry_id, received_on, answer_by, by_enterprise, objector, objector_contact, statement, evidence,
           registered_at, registered_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
        [
          entryId,
          input.receivedOn,
          answerBy,
          input.byEnterprise,
          objector,
          contact,
          statement,
          evidence,
          context.clock.now(),
          viewer.userId,
        ],
      );
      const files = await takeUploads(tx, context, evidenceIds);
      await tx.query(
        `insert into objection_evidence (evidence_id, objection_id) select file, $2 from unnest($1::bigint[]) as file`,
        [files.map((file) => file.id), id],
      );
      const { announcementId, enterpriseId, officeCode } = announced;
      await writeAudit(tx, context, [
        {
          operation: 'REGISTER_OBJECTION',
          subjectType: 'Objection',
          subjectId: id,
          // Who objects stands with the objection, and nowhere else; the name of a file may name her.
          after: {
            announcementId,
            entryId,
            enterpriseId,
            receivedOn: input.receivedOn,
            answerBy,
            byEnterprise: input.byEnterprise,
            ...(files.length === 0
              ? {}
              : { evidence: files.map(({ id: file, size, sha256 }) => ({ id: file, size, sha256 })) }),
          },
          officeCode,
        },
      ]);
      return id;
    }),
  );
}

async function findAnnounced(tx: EntityManager, entryId: string): Promise<Announced> {
  const [found] = await tx.query<Announced[]>(
    `select announcement.id as "announcementId", announcement.rule_set_id as "ruleSetId", announcement.first_day as "firstDay",
       announcement.last_day as "lastDay", announcement.final_at is not null as final, enterprise.id as "enterpriseId",
       enterprise.office_code as "officeCode"
     from announcement_entry entry join announcement on announcement.id = entry.announcement_id
       join enterprise on enterprise.id = entry.enterprise_id
     where entry.id = $1`,
    [entryId],
  );
  if (found === undefined) {
    throw notFound('公示企业');
  }
  return found;
}

/** @throws Refusal INVALID_INPUT for a day in the future or outside the announcement, INVALID_STATE when it is final */
function requireInTime(
  { firstDay, lastDay, final }: Announced,
  rules: RuleSet,
  receivedOn: Day,
  day: Day,
): void {
  if (receivedOn > day) {
    throw invalidInput('receivedOn', '收到日期不能晚于今天，请核对。', 'RECEIVED_IN_FUTURE');
  }
  if (receivedOn < firstDay) {
    throw invalidInput('receivedOn', `公示自 ${firstDay} 开始，收到日期不能早于该日。`, 'RECEIVED_BEFORE');
  }
  if (receivedOn > lastDay) {
    throw new Refusal(
      'INVALID_INPUT',
      `公示期已于 ${lastDay} 届满，不再受理对公示的异议。企业认为所采集的信用信息有误的，可向采集机构提出，经核实后更正或撤销，计入当前周期的评定；对行政处罚不服的，可依法申请行政复议或者提起行政诉讼。`,
      {
        fields: ['receivedOn'],
        reference: announcingSource(rules),
        detail: { rule: 'RECEIVED_LATE', lastDay },
      },
    );
  }
  if (final) {
    throw new Refusal('INVALID_STATE', '该公示已办结，不再受理异议。', { detail: { lastDay } });
  }
}

import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { forbidden, invalidInput, notFound } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice, withinScopes } from './office.queries';
import { type AddOfficeInput, OFFICE_LEVELS, type OfficeLevel } from './office.type';

const MAX_NAME = 60;
const BY_HAND = '机构管理员录入';

/**
 * Adds an office below the viewer's own, one level below its parent.
 * @throws Refusal INVALID_INPUT, FORBIDDEN for a parent that is not hers, ALREADY_TAKEN
 */
export async function addOffice(context: CommandContext, input: AddOfficeInput): Promise<string> {
  const viewer = staffOf(context.viewer);
  const code = input.code.trim();
  if (!/^[0-9]{6}$/.test(code)) {
    throw invalidInput('code', '机构代码为六位数字，请核对。', 'OFFICE_CODE_FORM');
  }
  const name = requireName(input.name);
  await context.db.transaction(async (tx) => {
    await requireOwnOffice(tx, viewer, input.parent, 'parent');
    const [parent] = await tx.query<{ level: OfficeLevel }[]>(`select level from office where code = $1`, [
      input.parent,
    ]);
    const level = OFFICE_LEVELS[OFFICE_LEVELS.indexOf(parent?.level ?? 'SUB_OFFICE') + 1];
    if (level === undefined) {
      throw invalidInput('parent', '办事处以下不再设机构，请选择其上级机构。', 'OFFICE_LEVEL');
    }
    await tx.query(
      `insert into office (code, name, level, parent_code, official, source) values ($1, $2, $3, $4, false, $5)`,
      [code, name, level, input.parent, BY_HAND],
    );
    await writeAudit(tx, context, [
      {
        operation: 'ADD_OFFICE',
        subjectType: 'Office',
        subjectId: code,
        after: { name, level, parent: input.parent },
        officeCode: input.parent,
      },
    ]);
  });
  return code;
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for one that is not the viewer's, INVALID_INPUT */
export async function renameOffice(context: CommandContext, code: string, rawName: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const name = requireName(rawName);
  await context.db.transaction(async (tx) => {
    const [found] = await tx.query<{ name: string; own: boolean }[]>(
      `select name, ${withinScopes('code', 2)} as own from office where code = $1 for no key update`,
      [code, viewer.scopes],
    );
    if (found === undefined) {
      throw notFound('机构');
    }
    if (!found.own) {
      throw forbidden('您只能更改本机构及下属机构的名称。');
    }
    await tx.query(`update office set name = $2 where code = $1`, [code, name]);
    await writeAudit(tx, context, [
      {
        operation: 'RENAME_OFFICE',
        subjectType: 'Office',
        subjectId: code,
        before: { name: found.name },
        after: { name },
        officeCode: code,
      },
    ]);
  });
}

function requireName(raw: string): string {
  const name = raw.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw invalidInput('name', `请填写机构名称，不超过 ${MAX_NAME} 个字。`, 'NAME_LENGTH');
  }
  return name;
}

import { noteAccess } from '../../platform/audit/note-access';
import { type Context } from '../../platform/graphql/context';
import { loader } from '../../platform/graphql/loader';
import { type Permission } from '../../platform/permission';
import { mask, type PersonalField } from '../../platform/personal-data';
import { isOwnOffice } from '../offices';

/** Of whom, and by which offices it is kept. */
export interface PersonalDatum {
  subjectType: 'Enterprise' | 'CreditEvent' | 'Objection';
  subjectId: string;
  field: PersonalField;
  value: string | null;
  /** Whose officers may see it unmasked: each of these, and those above them. The first one's auditors see the note. */
  offices: readonly string[];
  /** Whose work is with it; READ_PERSONAL_DATA where left out. */
  permission?: Permission;
}

/**
 * Masked, unless the viewer may see it and did not ask for it masked; then the view is noted before the answer leaves.
 * What a page lists is noted together.
 */
export async function readPersonalDatum(
  context: Context,
  { subjectType, subjectId, field, value, offices, permission = 'READ_PERSONAL_DATA' }: PersonalDatum,
  masked: boolean,
): Promise<string | null> {
  if (value === null) {
    return null;
  }
  if (masked || context.viewer?.permissions.has(permission) !== true) {
    return mask(value);
  }
  const own = await Promise.all(offices.map((office) => isOwnOffice(context, office)));
  if (!own.includes(true)) {
    return mask(value);
  }
  const views = loader(context, 'view-personal-data', async (keys: readonly string[]) => {
    const together = new Map<string, string[]>();
    for (const key of keys) {
      const [id = '', ...what] = key.split(' ');
      together.set(what.join(' '), [...(together.get(what.join(' ')) ?? []), id]);
    }
    for (const [what, subjectIds] of together) {
      const [type, name, officeCode = ''] = what.split(' ') as [typeof subjectType, string, string];
      await noteAccess(context.db.manager, context, {
        operation: 'VIEW_PERSONAL_DATA',
        subjectType: type,
        subjectIds,
        detail: { fields: [name] },
        officeCode,
      });
    }
    return new Map(keys.map((key) => [key, true]));
  });
  await views.load(`${subjectId} ${subjectType} ${field} ${offices[0] ?? ''}`);
  return value;
}

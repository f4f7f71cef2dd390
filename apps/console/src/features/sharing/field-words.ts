import type { TFunction } from 'i18next';
import { zh } from './texts';

/** The one thing that a grant for reporting holds. */
export const REPORTING = 'Mutation.reportExternalInformation';

type TypeName = keyof typeof zh.type;

const TYPES = Object.keys(zh.type) as TypeName[];
const typeOf = (field: string): TypeName | undefined => TYPES.find((type) => field.startsWith(`${type}.`));

/** A field as an officer calls it; one that the console does not know yet, by its own name. */
export function fieldWords(t: TFunction, field: string): string {
  const type = typeOf(field);
  const name = field.slice(field.indexOf('.') + 1);
  if (type === undefined || !(name in zh.field[type])) return field;
  return t(`sharing.field.${type}.${name}` as 'sharing.field.Grade.value');
}

export interface FieldNode {
  key: string;
  title: string;
  children?: FieldNode[];
}

/** The tree to choose from: a type, and below it its fields. */
export function fieldTree(t: TFunction, fields: readonly string[]): FieldNode[] {
  return TYPES.map((type) => ({
    key: `${type}.*`,
    title: `${t(`sharing.type.${type}`)}${t('sharing.allOfType')}`,
    children: fields
      .filter((field) => field.startsWith(`${type}.`))
      .map((field) => ({ key: field, title: `${fieldWords(t, field)}　${field}` })),
  }));
}

/** The fields of a grant in words, by type. */
export function grantWords(t: TFunction, fields: readonly string[]): string[] {
  if (fields.includes(REPORTING)) return [t('sharing.reports')];
  return TYPES.flatMap((type) => {
    const own = fields.filter((field) => field.startsWith(`${type}.`));
    if (own.length === 0) return [];
    const name = t(`sharing.type.${type}`);
    if (own.includes(`${type}.*`)) return [t('sharing.wholeType', { type: name })];
    return [`${name}：${own.map((field) => fieldWords(t, field)).join('、')}`];
  });
}

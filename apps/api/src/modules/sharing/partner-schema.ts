import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLFieldConfig, type GraphQLInputFieldConfig, type GraphQLSchema } from 'graphql';
import { type Policy } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import {
  ACCOMPANYING,
  expandFields,
  FILTER_NEEDS,
  LISTS_OF,
  OPEN_TYPES,
  REPORTING,
  REPORTING_TYPES,
} from './grantable';
import { noteCounts, noteEnterprises } from './handed-out';

/** Whether the policy of a field, if it has one of its own, lets partners through. */
function isForPartners({ extensions }: GraphQLFieldConfig<unknown, Context>): boolean {
  const policy = extensions?.policy as Policy | undefined;
  return policy === undefined || policy.anyone === true || policy.partner === true;
}

/**
 * The part of the schema that a grant opens: what is outside is not there, neither for validation nor for introspection.
 * Nothing is opened by being forgotten: a type is either granted field by field or open to all who are signed in.
 * @param fields of the grant; none where there is no grant
 */
export function partnerSchema(schema: GraphQLSchema, fields: readonly string[]): GraphQLSchema {
  const granted = expandFields(fields);
  const reports = granted.has(REPORTING);
  const anyOf = (type: string): boolean => [...granted].some((field) => field.startsWith(`${type}.`));
  const visible = (type: string, field: string): boolean => {
    const listed = LISTS_OF[type];
    return (
      granted.has(`${type}.${field}`) ||
      (ACCOMPANYING.has(`${type}.${field}`) && anyOf(type)) ||
      (listed !== undefined && anyOf(listed)) ||
      (reports && REPORTING_TYPES.has(type)) ||
      OPEN_TYPES.has(type)
    );
  };
  const filterable = (type: string, field: string): boolean =>
    (reports && REPORTING_TYPES.has(type)) ||
    FILTER_NEEDS[`${type}.${field}`]?.every((needed) => granted.has(needed)) === true;
  const part = mapSchema(schema, {
    ...(reports ? {} : { [MapperKind.MUTATION]: () => null }),
    [MapperKind.SUBSCRIPTION]: () => null,
    [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, Context>, name, type) =>
      visible(type, name) && isForPartners(field) ? noteCounts(noteEnterprises(field), type, name) : null,
    [MapperKind.INPUT_OBJECT_FIELD]: (field: GraphQLInputFieldConfig, name, type) =>
      filterable(type, name) ? field : null,
  });
  return pruneSchema(part);
}

import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLFieldConfig,
  isListType,
  getNullableType,
  type ResponsePath,
} from 'graphql';
import { type Context } from '../../platform/graphql/context';

/** An enterprise that left in a reply. */
export interface HandedOut {
  id: string;
  creditCode: string | null;
}

interface Noted {
  path: ResponsePath;
  enterprise: HandedOut;
}

const notes = new WeakMap<Context, Noted[]>();
/** Where the answer says how many there are. */
const counts = new WeakMap<Context, ResponsePath[]>();

/** The types that tell of an enterprise, and of which one. */
const TELLS: Readonly<Record<string, (value: never) => HandedOut>> = {
  Enterprise: ({ id, creditCode }: HandedOut) => ({ id, creditCode }),
  AnnouncementEntry: ({ enterpriseId, creditCode }: { enterpriseId: string; creditCode: string | null }) => ({
    id: enterpriseId,
    creditCode,
  }),
};

function note(context: Context, path: ResponsePath, type: string, value: unknown): void {
  if (value !== null && value !== undefined && !(value instanceof Error)) {
    const enterprise = TELLS[type]?.(value as never);
    if (enterprise === undefined) return;
    const noted = notes.get(context) ?? [];
    noted.push({ path, enterprise });
    notes.set(context, noted);
  }
}

/** Notes, of a field that tells of enterprises, which ones it resolved to, and where in the reply. */
export function noteEnterprises(
  field: GraphQLFieldConfig<unknown, Context>,
): GraphQLFieldConfig<unknown, Context> {
  const type = getNamedType(field.type).name;
  if (!(type in TELLS)) {
    return field;
  }
  const resolve = field.resolve ?? defaultFieldResolver;
  const isList = isListType(getNullableType(field.type));
  return {
    ...field,
    resolve: async (source, args: Record<string, unknown>, context, info) => {
      const resolved: unknown = await resolve(source, args, context, info);
      if (isList) {
        (resolved as unknown[] | null)?.forEach((one, key) => {
          note(context, { prev: info.path, key, typename: undefined }, type, one);
        });
      } else {
        note(context, info.path, type, resolved);
      }
      return resolved;
    },
  };
}

/** Lists of enterprises whose number is told. */
const COUNTED: ReadonlySet<string> = new Set(['EnterpriseConnection', 'AnnouncementEntryConnection']);

/** Notes, of a field that tells how many enterprises there are, that it was asked. */
export function noteCounts(
  field: GraphQLFieldConfig<unknown, Context>,
  type: string,
  name: string,
): GraphQLFieldConfig<unknown, Context> {
  if (!COUNTED.has(type) || name !== 'totalCount') {
    return field;
  }
  const resolve = field.resolve ?? defaultFieldResolver;
  return {
    ...field,
    resolve: (source, args: Record<string, unknown>, context, info) => {
      counts.set(context, [...(counts.get(context) ?? []), info.path]);
      return resolve(source, args, context, info);
    },
  };
}

/** What stands at a path of a reply; null where something above it had to become null. */
function at(data: unknown, path: ResponsePath): unknown {
  const holder = path.prev === undefined ? data : at(data, path.prev);
  return (holder as Record<string | number, unknown> | null | undefined)?.[path.key];
}

/** The enterprises that a reply holds, each once: those resolved whose objects are still there. */
export function handedOut(context: Context, data: unknown): HandedOut[] {
  const left = (notes.get(context) ?? []).filter(({ path }) => (at(data, path) ?? null) !== null);
  return [...new Map(left.map(({ enterprise }) => [enterprise.id, enterprise])).values()];
}

/** Whether a reply tells how many enterprises there are that fulfil something. */
export const countRead = (context: Context, data: unknown): boolean =>
  (counts.get(context) ?? []).some((path) => (at(data, path) ?? null) !== null);

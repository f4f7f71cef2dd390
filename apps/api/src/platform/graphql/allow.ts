import {
  Authorized,
  type AuthCheckerInterface,
  Extensions,
  getMetadataStorage,
  type ResolverData,
} from 'type-graphql';
import { forbidden, passwordChangeRequired, Refusal } from '../refusal';
import { type Permission } from '../permission';
import { type Context } from './context';

/** Who may use an operation or a field. Nobody is allowed what is not declared. */
export interface Policy {
  /** Also without signing in. */
  anyone?: true;
  /** Any member of staff (`true`), or one with the permission, or with any of several. */
  staff?: true | Permission | readonly Permission[];
  /** Also with a first password that is still to be changed. */
  beforePasswordChange?: true;
  /** Partner keys, for what lies within their grant. */
  partner?: true;
}

/** Declares who may; every query and every mutation has one, or the API does not start. */
export function Allow(policy: Policy): MethodDecorator & PropertyDecorator {
  const check = Authorized<Policy>([policy]);
  // The schema knows its policies too: partners are shown a schema without what is not for them.
  const declare = Extensions({ policy });
  return <Value>(
    target: object,
    name: string | symbol,
    descriptor?: TypedPropertyDescriptor<Value>,
  ): void => {
    check(target, name, descriptor as TypedPropertyDescriptor<Value>);
    declare(target, name, descriptor as TypedPropertyDescriptor<Value>);
  };
}

export class CheckPolicy implements AuthCheckerInterface<Context, Policy> {
  check({ context, info }: ResolverData<Context>, [policy]: Policy[]): boolean {
    const viewer = context.viewer;
    if (policy?.anyone === true) {
      return true;
    }
    if (viewer === null) {
      throw new Refusal('UNAUTHENTICATED', '请先登录，或在 Authorization 头中提供令牌。');
    }
    if (viewer.kind === 'PARTNER') {
      if (policy?.partner === true) {
        return true;
      }
      throw forbidden(`授权范围不包含字段 ${info.parentType.name}.${info.fieldName}，请从查询中删除。`);
    }
    if (viewer.mustChangePassword && policy?.beforePasswordChange !== true) {
      throw passwordChangeRequired();
    }
    if (policy?.staff === true) {
      return true;
    }
    const wanted = [policy?.staff ?? []].flat();
    if (wanted.some((permission) => viewer.permissions.has(permission))) {
      return true;
    }
    throw new Refusal(
      'FORBIDDEN',
      `您没有执行此操作的权限（${wanted.join('、') || '无'}），请联系本机构管理员。`,
      { detail: { permission: wanted[0] ?? null } },
    );
  }
}

/**
 * Deny by default, checked at the start.
 * @throws Error naming each query or mutation that declares no policy
 */
export function requirePolicies(): void {
  const { queries, mutations, authorizedFields } = getMetadataStorage();
  const declared = new Set(authorizedFields.map(({ target, fieldName }) => `${target.name}.${fieldName}`));
  const missing = [...queries, ...mutations]
    .map(({ target, methodName }) => `${target.name}.${methodName}`)
    .filter((name) => !declared.has(name));
  if (missing.length > 0) {
    throw new Error(`No policy is declared for ${missing.join(', ')}: add @Allow(…).`);
  }
}

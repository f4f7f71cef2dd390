import { forbidden, Refusal } from './refusal';
import { type Permission } from './permission';

/** A member of staff; `scopes` holds the one office that she works for, and it and all below it are hers. */
export interface StaffViewer {
  kind: 'STAFF';
  userId: string;
  username: string;
  displayName: string;
  officeCode: string;
  /** Her department within the office, as her account names it. */
  department: string | null;
  scopes: readonly string[];
  role: string;
  permissions: ReadonlySet<Permission>;
  sessionId: string;
  sessionKind: 'COOKIE' | 'BEARER';
  /** Her password is one that another has seen; until it is changed she has no permission. */
  mustChangePassword: boolean;
}

/** What a partner was granted for one purpose. */
export interface ViewerGrant {
  id: string;
  /** The declared purpose. */
  purpose: string;
  /** `Type.field`, or `Type.*` for all that may be granted of a type. */
  fields: readonly string[];
}

/** A partner agency with one of its keys; `scopes` holds the offices of the grant that the request is made under. */
export interface PartnerViewer {
  kind: 'PARTNER';
  partnerId: string;
  keyId: string;
  displayName: string;
  /** The office that admitted it, whose auditors read what it did. */
  officeCode: string;
  /** Null where no grant is valid today: what everybody signed in may read is left. */
  grant: ViewerGrant | null;
  scopes: readonly string[];
  permissions: ReadonlySet<Permission>;
  requestsPerMinute: number;
  /** Objects asked for, see `documentCost`. */
  costPerDay: number;
}

/** Another system that brings events in, through a door of its own; `scopes` holds the office that its key is bound to. */
export interface FeedViewer {
  kind: 'FEED';
  /** Null for the drop folder. */
  keyId: string | null;
  displayName: string;
  officeCode: string;
  scopes: readonly string[];
  permissions: ReadonlySet<Permission>;
}

/** Who may query. */
export type Viewer = StaffViewer | PartnerViewer;
/** Who may do anything at all. */
export type Actor = Viewer | FeedViewer;

/** @throws Refusal UNAUTHENTICATED or FORBIDDEN */
export function staffOf(viewer: Actor | null): StaffViewer {
  if (viewer === null) {
    throw new Refusal('UNAUTHENTICATED', '请先登录。');
  }
  if (viewer.kind !== 'STAFF') {
    throw forbidden('该操作仅限检验检疫机构工作人员。');
  }
  return viewer;
}

/**
 * A member of staff who has one of these permissions: for the routes of files, before which no operation stands.
 * @param what what it lets her do, as 查看证据
 * @throws Refusal UNAUTHENTICATED or FORBIDDEN
 */
export function permittedStaff(
  viewer: Actor | null,
  anyOf: readonly Permission[],
  what: string,
): StaffViewer {
  const staff = staffOf(viewer);
  if (!anyOf.some((permission) => staff.permissions.has(permission))) {
    throw forbidden(`您没有${what}的权限，请联系本机构管理员。`);
  }
  return staff;
}

/** @throws Refusal FORBIDDEN for whoever is no partner */
export function partnerOf(viewer: Actor | null): PartnerViewer {
  if (viewer?.kind !== 'PARTNER') {
    throw forbidden('该查询仅供持密钥的合作部门使用。');
  }
  return viewer;
}

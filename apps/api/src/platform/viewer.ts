import { forbidden, Refusal } from './refusal';
import { type Permission } from './permission';

/** A member of staff; `scopes` holds the one office that she works for, and it and all below it are hers. */
export interface StaffViewer {
  kind: 'STAFF';
  userId: string;
  username: string;
  displayName: string;
  officeCode: string;
  scopes: readonly string[];
  role: string;
  permissions: ReadonlySet<Permission>;
  sessionId: string;
}

/** A partner agency; `scopes` holds the offices of its grants that are valid today. */
export interface PartnerViewer {
  kind: 'PARTNER';
  partnerId: string;
  displayName: string;
  scopes: readonly string[];
  permissions: ReadonlySet<Permission>;
}

export type Viewer = StaffViewer | PartnerViewer;

/** @throws Refusal UNAUTHENTICATED or FORBIDDEN */
export function staffOf(viewer: Viewer | null): StaffViewer {
  if (viewer === null) {
    throw new Refusal('UNAUTHENTICATED', '请先登录。');
  }
  if (viewer.kind !== 'STAFF') {
    throw forbidden('该操作仅限检验检疫机构工作人员。');
  }
  return viewer;
}

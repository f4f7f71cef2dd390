import { type CollectionCategory } from '@portcredit/credit';
import { Refusal } from '../../platform/refusal';
import { staffOf, type Viewer } from '../../platform/viewer';

/** Who brings events in: under which offices, and what of. */
export interface Author {
  /** Null where it is no account. */
  userId: string | null;
  /** The office that stands where none is named. */
  officeCode: string;
  scopes: readonly string[];
  /** @throws Refusal FORBIDDEN for a category that is another's to collect */
  requireCategory: (category: CollectionCategory) => void;
}

/** @throws Refusal UNAUTHENTICATED, FORBIDDEN for those who bring in nothing */
export function authorOf(viewer: Viewer | null): Author {
  const staff = staffOf(viewer);
  return {
    ...staff,
    requireCategory: (category) => {
      if (!staff.permissions.has('COLLECT_CREDIT_EVENT') && category !== 'ADMINISTRATIVE_PENALTY') {
        throw new Refusal('FORBIDDEN', '结案部门只采集行政处罚信息，请选择行政处罚类条目。', {
          fields: ['itemCode'],
          reference: '质检办通〔2017〕264号 三(五)',
          detail: { permission: 'COLLECT_CREDIT_EVENT' },
        });
      }
    },
  };
}

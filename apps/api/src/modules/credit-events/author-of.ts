import { type CollectionCategory } from '@portcredit/credit';
import { type Caller } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { type PartnerViewer, staffOf } from '../../platform/viewer';

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
export function authorOf({ viewer, actsFor }: Pick<Caller, 'viewer' | 'actsFor'>): Author {
  if (viewer === null && actsFor !== undefined) {
    return { userId: null, officeCode: actsFor, scopes: [actsFor], requireCategory: () => undefined };
  }
  if (viewer?.kind === 'PARTNER') {
    return reporterOf(viewer);
  }
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

/** A partner reports what other departments know, under the offices of its grant; whether it may is its command's to say. */
const reporterOf = ({ officeCode, scopes }: PartnerViewer): Author => ({
  userId: null,
  officeCode,
  scopes,
  requireCategory: (category) => {
    if (category !== 'EXTERNAL') {
      throw new Refusal('FORBIDDEN', '合作部门只报送其他监管部门及社会评价信息，请选择 W 类条目。', {
        fields: ['itemCode'],
        reference: '质检办通〔2017〕264号 三(五)',
      });
    }
  },
});

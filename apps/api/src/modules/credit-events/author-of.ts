import { type CollectionItem } from '@portcredit/credit';
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
  /** @throws Refusal FORBIDDEN, NOT_APPLICABLE for an item that is another's to collect */
  requireItem: (item: CollectionItem) => void;
}

/** @throws Refusal UNAUTHENTICATED, FORBIDDEN for those who bring in nothing */
export function authorOf({ viewer, actsFor }: Pick<Caller, 'viewer' | 'actsFor'>): Author {
  if (viewer === null && actsFor !== undefined) {
    return { userId: null, officeCode: actsFor, scopes: [actsFor], requireItem: () => undefined };
  }
  if (viewer?.kind === 'FEED') {
    return { ...viewer, userId: null, requireItem: requireAutomatic };
  }
  if (viewer?.kind === 'PARTNER') {
    return reporterOf(viewer);
  }
  const staff = staffOf(viewer);
  return {
    ...staff,
    requireItem: ({ category }) => {
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
  requireItem: ({ category }) => {
    if (category !== 'EXTERNAL') {
      throw new Refusal('FORBIDDEN', '合作部门只报送其他监管部门及社会评价信息，请选择 W 类条目。', {
        fields: ['itemCode'],
        reference: '质检办通〔2017〕264号 三(五)',
      });
    }
  },
});

/** A feed brings what the main system registers: what officers find by themselves is theirs to collect. */
function requireAutomatic({ mode, code }: CollectionItem): void {
  if (mode === 'MANUAL') {
    throw new Refusal('NOT_APPLICABLE', `条目 ${code} 由部门人工采集，主干系统不能报送，请由责任部门采集。`, {
      fields: ['itemCode'],
      reference: '质检办通〔2017〕264号 三(五)',
      detail: { rule: 'ITEM_BY_HAND' },
    });
  }
}

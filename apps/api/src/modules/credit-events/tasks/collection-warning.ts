import { COLLECTION_WARNINGS, type CollectionWarning } from '@portcredit/credit';
import { registerEnumType } from 'type-graphql';
import { describe, enumOf } from '../../../platform/graphql/describe';

export const CollectionWarningEnum = enumOf(COLLECTION_WARNINGS);
registerEnumType(CollectionWarningEnum, {
  name: 'CollectionWarning',
  description: 'What an event is taken with, and what has to be put right afterwards.',
  valuesConfig: describe({
    DECISION_MISSING: 'A penalty without its decision attached; settled by attaching it.',
    NUMBER_ON_ANOTHER_ENTERPRISE:
      "The number stands on another enterprise's event as well; settled by looking at it and saying why.",
  }),
});

/** What the officer is told before saving. */
export const WARNING_MESSAGES: Record<CollectionWarning, string> = {
  DECISION_MISSING: '未附处罚决定书，可先采集，随后补附；在补附之前列为待补事项。',
  NUMBER_ON_ANOTHER_ENTERPRISE:
    '该业务关联号已用于其他企业的信用信息，请核对；无误的可以采集，随后写明情况。',
};

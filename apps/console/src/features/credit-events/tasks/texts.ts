import type { Mirror } from '../../../shared/texts/mirror';

export const zh = {
  title: '待补事项',
  link: '待补事项',
  linkCount: '待补事项 {{count}}',
  hint: '采集时提醒过、需要随后补正的事项，先采集的在前。信用信息撤销后自动消除。',
  what: '事项',
  anything: '全部事项',
  openedAt: '采集时间',
  open: '待办',
  settled: '已办结',
  settledBy: '办结人',
  settledLine: '{{name}} 于 {{time}} 办结',
  settle: '核对办结',
  settleEffect:
    '业务关联号 {{number}} 也用于其他企业的信用信息。请写明核对的结果，如“同一报检单，代理与收货人各负其责”。',
  attach: '附决定书',
  done: '已办结',
  empty: '没有待补事项',
  emptyHint: '未附决定书的处罚、与其他企业重号的信息会列在这里。',
  code: {
    DECISION_MISSING: '未附处罚决定书',
    NUMBER_ON_ANOTHER_ENTERPRISE: '业务关联号已用于其他企业',
  },
  todo: {
    DECISION_MISSING: '请附上处罚决定书，附上后自动办结。',
    NUMBER_ON_ANOTHER_ENTERPRISE: '请核对号码是否录错；无误的，写明情况后办结。',
  },
};

export const en: Mirror<typeof zh> = {
  title: 'To be put right',
  link: 'To be put right',
  linkCount: 'To be put right: {{count}}',
  hint: 'What was warned of when events were collected and has to be put right, the oldest first. It lapses when the event is revoked.',
  what: 'What',
  anything: 'Anything',
  openedAt: 'Collected',
  open: 'Open',
  settled: 'Settled',
  settledBy: 'Settled by',
  settledLine: 'Settled by {{name}}, {{time}}',
  settle: 'Settle',
  settleEffect:
    'The number {{number}} stands on an event of another enterprise as well. Say what you found when you looked at it.',
  attach: 'Attach it',
  done: 'Settled',
  empty: 'Nothing has to be put right',
  emptyHint: 'Penalties without their decision and numbers that stand on another enterprise are listed here.',
  code: {
    DECISION_MISSING: 'The decision is not attached',
    NUMBER_ON_ANOTHER_ENTERPRISE: 'The number stands on another enterprise',
  },
  todo: {
    DECISION_MISSING: 'Attach the decision; that settles it.',
    NUMBER_ON_ANOTHER_ENTERPRISE: 'Check the number; if it is right, say why and settle it.',
  },
};

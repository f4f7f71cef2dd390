import type { Deadline } from '../../catalogue/deadline.ts';

/**
 * The guide writes 工作日 for collecting only; 日 is read as natural days, and is not official as long as that
 * is a reading.
 */
export const DEADLINES: Deadline[] = [
  {
    code: 'COLLECT',
    length: 5,
    unit: 'WORKING_DAY',
    official: true,
    source: '质检办通〔2017〕264号 三(六)：发现并查实后5个工作日内',
  },
  {
    code: 'CONFIRM_REVIEW',
    length: 5,
    unit: 'DAY',
    official: false,
    source: '质检办通〔2017〕264号 四(二)：自动初评后5日内；按自然日理解',
  },
  {
    code: 'ADJUST_REVIEW',
    length: 10,
    unit: 'DAY',
    official: false,
    source: '质检办通〔2017〕264号 四(二)：不迟于自动初评后10日；按自然日理解',
  },
  {
    code: 'ANNOUNCE',
    length: 7,
    unit: 'DAY',
    official: false,
    source: '公告2013年第93号关于公示的条文未见，7日为建议值',
  },
  {
    code: 'ANSWER_OBJECTION',
    length: 5,
    unit: 'WORKING_DAY',
    official: false,
    source: '公告2013年第93号异议期限未见，参照《浙江省公共信用信息管理条例》5个工作日，为建议值',
  },
  {
    code: 'DEFEND',
    length: 10,
    unit: 'DAY',
    official: false,
    source: '参照公告2013年第93号第32条（列入名单前收到告知书之日起10日内）；适用于取消等级为建议值',
  },
];

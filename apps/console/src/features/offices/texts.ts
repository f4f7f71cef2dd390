import type { Mirror } from '../../shared/texts/mirror';

export const zh = {
  code: '机构代码',
  name: '机构名称',
  level: '级别',
  parent: '上级机构',
  source: '代码来源',
  published: '公开文本',
  byHand: '未经公开文本核实',
  levels: {
    GENERAL_ADMINISTRATION: '总局',
    DIRECT_BUREAU: '直属局',
    BRANCH: '分支机构',
    SUB_OFFICE: '办事处',
  },
  add: '增设机构',
  addDone: '机构已增设',
  codeHint: '六位数字，增设后不能更改',
  parentHint: '本机构或其下属机构；级别随上级机构确定',
  rename: '更名',
  renameDone: '机构已更名',
  empty: '没有机构',
};

export const en: Mirror<typeof zh> = {
  code: 'Code',
  name: 'Name',
  level: 'Level',
  parent: 'Above it',
  source: 'Code from',
  published: 'a published text',
  byHand: 'not found in a published text',
  levels: {
    GENERAL_ADMINISTRATION: 'General administration',
    DIRECT_BUREAU: 'Bureau',
    BRANCH: 'Branch',
    SUB_OFFICE: 'Sub-office',
  },
  add: 'Add an office',
  addDone: 'Added',
  codeHint: 'Six digits; it never changes',
  parentHint: 'The own office or one below; the level follows from it',
  rename: 'Rename',
  renameDone: 'Renamed',
  empty: 'No offices',
};

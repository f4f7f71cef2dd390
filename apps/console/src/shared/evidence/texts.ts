import type { Mirror } from '../texts/mirror';

export const zh = {
  label: '证据文件',
  drop: '拖到此处、点击选择，或直接粘贴',
  dropHint: 'PDF、JPEG、PNG、OFD，每个不超过 20 MB',
  tooLong: '文件超过 20 MB，请压缩或拆分后上传。',
  uploading: '正在上传 {{name}}：{{percent}}%',
  remove: '移除',
  kindLabel: '证据种类',
  kind: { DECISION: '处罚决定书', OTHER: '其他证据' },
  download: '下载',
  ofd: 'OFD 文件请下载后用版式阅读软件查看。',
  broken: '文件无法显示。请下载后查看；仍打不开的，请联系系统管理员核对存储。',
  previous: '上一页',
  next: '下一页',
  page: '第 {{page}} 页，共 {{pages}} 页',
  pageOf: '{{name}} 第 {{page}} 页',
};

export const en: Mirror<typeof zh> = {
  label: 'Files of evidence',
  drop: 'Drop files here, click to choose, or paste',
  dropHint: 'PDF, JPEG, PNG, OFD; up to 20 MB each',
  tooLong: 'The file is larger than 20 MB: compress or split it.',
  uploading: 'Uploading {{name}}: {{percent}}%',
  remove: 'Remove',
  kindLabel: 'Kind of evidence',
  kind: { DECISION: 'Decision of the penalty', OTHER: 'Other' },
  download: 'Download',
  ofd: 'Download an OFD file and open it in a reader for it.',
  broken:
    'The file cannot be shown. Download it; where it does not open either, ask the administrator to check the store.',
  previous: 'Previous page',
  next: 'Next page',
  page: 'Page {{page}} of {{pages}}',
  pageOf: '{{name}}, page {{page}}',
};

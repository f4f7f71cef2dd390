import type { Mirror } from '../../../shared/texts/mirror';

export const zh = {
  title: '证据',
  none: '还没有证据文件',
  attach: '附上证据',
  attached: '已附上证据',
  line: '{{size}} · {{name}} 于 {{time}} 附上',
  strike: '作废',
  strikeEffect: '作废后，{{name}} 不再作为该条信息的证据；文件和理由保留，可以查看。',
  struckTag: '已作废',
  struckDone: '已作废',
  struckLine: '{{name}} 于 {{time}} 作废：{{reason}}',
};

export const en: Mirror<typeof zh> = {
  title: 'Evidence',
  none: 'No files yet',
  attach: 'Attach evidence',
  attached: 'Attached',
  line: '{{size}} · attached by {{name}} at {{time}}',
  strike: 'Strike',
  strikeEffect: '{{name}} will prove this event no longer; the file and the reason stay and can be seen.',
  struckTag: 'Struck',
  struckDone: 'Struck',
  struckLine: 'Struck by {{name}} at {{time}}: {{reason}}',
};

import type { Mirror } from '../../../shared/texts/mirror';

export const zh = {
  title: '采集复核',
  hint: '打开后，人工采集的该类信息须由另一人确认后才计分；已采集的不受影响。',
  holds: '现行',
  own: '本机构设置',
  on: '须经复核',
  off: '不复核',
  choice: { INHERIT: '随上级', ON: '须经复核', OFF: '不复核' },
  decided: '由谁决定',
  nobody: '未设置，默认不复核',
  done: '已设置',
};

export const en: Mirror<typeof zh> = {
  title: 'Second officer',
  hint: 'Where it is on, what is collected by hand counts only when another officer has confirmed it; what is there stays as it is.',
  holds: 'In force',
  own: 'Of this office',
  on: 'second officer',
  off: 'none',
  choice: { INHERIT: 'as above', ON: 'second officer', OFF: 'none' },
  decided: 'Decided by',
  nobody: 'nobody; none by default',
  done: 'Set',
};

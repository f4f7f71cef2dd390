import { exportedList } from '../../../platform/exports/exported-list';
import { notFound } from '../../../platform/refusal';
import {
  type AnnouncementEntryFilterInput,
  ENTRY,
  ENTRY_FROM,
  entryConditions,
  findAnnouncements,
} from '../../announcements';

interface Row {
  name: string;
  creditCode: string | null;
  grade: string;
  result: string | null;
  objectionCount: number;
}

/** What one announcement announces; `of` is the announcement. */
export const ANNOUNCEMENT_ENTRIES = exportedList<AnnouncementEntryFilterInput, Row>({
  name: 'announcement-entries',
  title: { zh: '公示名单', en: 'Announced results' },
  subjectType: 'Announcement',
  permissions: ['READ_GRADE_REVIEWS'],
  filterType: 'AnnouncementEntryFilter',
  query: async (context, filter, of) => {
    const [announcement] = of === undefined ? [] : await findAnnouncements(context, [of]);
    if (announcement === undefined) {
      throw notFound('公示');
    }
    return {
      select: ENTRY,
      from: ENTRY_FROM,
      conditions: entryConditions(context, announcement.id, filter),
      orderBy: 'entry.id',
    };
  },
  columns: [
    { key: 'name', title: { zh: '企业名称', en: 'Enterprise' }, cell: ({ name }) => name },
    {
      key: 'creditCode',
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      cell: ({ creditCode }) => creditCode,
    },
    { key: 'grade', title: { zh: '公示等级', en: 'Grade as announced' }, cell: ({ grade }) => grade },
    {
      key: 'result',
      title: { zh: '异议办理后等级', en: 'Grade after objections' },
      cell: ({ result }, _words, language) =>
        result ?? (language === 'zh' ? '重新评定中' : 'being graded anew'),
    },
    { key: 'objections', title: { zh: '异议件数', en: 'Objections' }, cell: (row) => row.objectionCount },
  ],
});

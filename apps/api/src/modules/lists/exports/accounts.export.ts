import { beijingTime } from '../../../platform/database/beijing';
import { exportedList } from '../../../platform/exports/exported-list';
import { accountConditions, type AccountFilterInput, type Department, DEPARTMENTS } from '../../identity';

interface Row {
  username: string;
  displayName: string;
  office: string;
  role: string;
  department: Department | null;
  createdAt: string;
  lastSignInAt: string | null;
  disabled: boolean;
}

export const ACCOUNTS = exportedList<AccountFilterInput, Row>({
  name: 'accounts',
  title: { zh: '账户', en: 'Accounts' },
  subjectType: 'UserAccount',
  permissions: ['MANAGE_ACCOUNTS', 'READ_AUDIT'],
  filterType: 'AccountFilter',
  query: (context, filter) => ({
    select: `account.username, account.display_name as "displayName", office.name as office, role.name as role, account.department,
      ${beijingTime('account.created_at')} as "createdAt",
      ${beijingTime('(select max(session.created_at) from session where session.user_id = account.id)')} as "lastSignInAt",
      account.disabled_at is not null as disabled`,
    from: `user_account account join office on office.code = account.office_code join role on role.code = account.role_code`,
    conditions: accountConditions(context, filter),
    orderBy: 'account.id',
  }),
  columns: [
    { key: 'username', title: { zh: '用户名', en: 'User name' }, cell: ({ username }) => username },
    { key: 'displayName', title: { zh: '姓名', en: 'Name' }, cell: ({ displayName }) => displayName },
    { key: 'office', title: { zh: '机构', en: 'Office' }, cell: ({ office }) => office },
    { key: 'role', title: { zh: '角色', en: 'Role' }, cell: ({ role }) => role },
    {
      key: 'department',
      title: { zh: '部门', en: 'Department' },
      cell: ({ department }, _words, language) =>
        department === null ? null : language === 'zh' ? DEPARTMENTS[department] : department,
    },
    {
      key: 'createdAt',
      title: { zh: '开通时间（北京时间）', en: 'Opened (Beijing)' },
      cell: (row) => row.createdAt,
    },
    {
      key: 'lastSignInAt',
      title: { zh: '最近登录（北京时间）', en: 'Last sign-in (Beijing)' },
      cell: (row) => row.lastSignInAt,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      cell: ({ disabled }, _words, language) =>
        language === 'zh' ? (disabled ? '已停用' : '正常') : disabled ? 'Disabled' : 'Active',
    },
  ],
});

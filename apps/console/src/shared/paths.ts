/** Every address of the console. */
export const paths = {
  signIn: '/sign-in',
  workbench: '/',
  enterprises: '/enterprises',
  importEnterprises: '/enterprises/import',
  enterprise: (id: string) => `/enterprises/${encodeURIComponent(id)}`,
  events: '/events',
  queues: '/queues',
  catalogue: '/catalogue',
  newEvent: (enterprise?: string) =>
    enterprise === undefined ? '/events/new' : `/events/new?enterprise=${encodeURIComponent(enterprise)}`,
  importEvents: '/events/import',
  event: (id: string) => `/events/${encodeURIComponent(id)}`,
  correctEvent: (id: string) => `/events/${encodeURIComponent(id)}/correct`,
  eventTasks: '/events/tasks',
  leftOut: '/events/left-out',
  penaltyCases: '/penalty-cases',
  newPenaltyCase: '/penalty-cases/new',
  penaltyCase: (id: string) => `/penalty-cases/${encodeURIComponent(id)}`,
  grading: '/grading',
  gradingAuthorisations: '/grading/authorisations',
  gradingCycle: (id: string) => `/grading/${encodeURIComponent(id)}`,
  announcements: '/grading/announcements',
  announcement: (id: string) => `/grading/announcements/${encodeURIComponent(id)}`,
  gradeApplications: '/grade-applications',
  gradeApplication: (id: string) => `/grade-applications/${encodeURIComponent(id)}`,
  gradeBatches: '/grade-applications/batches',
  gradeWithdrawals: '/grade-applications/withdrawals',
  gradeWithdrawal: (id: string) => `/grade-applications/withdrawals/${encodeURIComponent(id)}`,
  rules: '/rules',
  ruleDraft: (id: string) => `/rules/drafts/${encodeURIComponent(id)}`,
  compareRules: '/rules/compare',
  sharing: '/sharing',
  partner: (id: string) => `/sharing/${encodeURIComponent(id)}`,
  feeds: '/intake',
  audit: '/audit',
  system: '/system',
  ownAccount: '/account',
  graphiql: '/graphiql',
};

/** An address with its query; empty values are left out. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') params.set(key, value);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

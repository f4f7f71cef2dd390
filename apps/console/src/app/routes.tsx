import type { RouteObject } from 'react-router';
import { Shell } from './layout/shell';
import { PageSkeleton } from '../shared/components/page';
import { NotFound } from './not-found';
import { Allowed } from './allowed';
import { RouteFault } from './route-fault';
import { SignInPage } from './sign-in/sign-in-page';

/** Every page loads when it is first opened. */
const pages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../features/workbench/workbench-page')).WorkbenchPage }),
  },
  {
    path: 'enterprises',
    lazy: async () => ({
      Component: (await import('../features/enterprises/enterprises-page')).EnterprisesPage,
    }),
  },
  {
    element: <Allowed permission="REGISTER_ENTERPRISE" />,
    children: [
      {
        path: 'enterprises/import',
        lazy: async () => ({ Component: (await import('../features/enterprises/import-page')).ImportPage }),
      },
    ],
  },
  {
    path: 'enterprises/:id',
    lazy: async () => ({ Component: (await import('./enterprise-route')).EnterpriseRoute }),
  },
  {
    element: <Allowed permission="READ_CREDIT_EVENTS" />,
    children: [
      {
        path: 'events',
        lazy: async () => ({ Component: (await import('../features/credit-events/events-page')).EventsPage }),
      },
      {
        path: 'events/tasks',
        lazy: async () => ({
          Component: (await import('../features/credit-events/tasks/tasks-page')).TasksPage,
        }),
      },
      {
        path: 'events/left-out',
        lazy: async () => ({
          Component: (await import('../features/credit-events/left-out/left-out-page')).LeftOutPage,
        }),
      },
      {
        path: 'penalty-cases',
        lazy: async () => ({
          Component: (await import('../features/credit-events/penalty-cases/cases-page')).CasesPage,
        }),
      },
      {
        path: 'penalty-cases/:id',
        lazy: async () => ({
          Component: (await import('./audited-routes')).CaseRoute,
        }),
      },
      {
        path: 'queues',
        lazy: async () => ({
          Component: (await import('../features/credit-events/queue/queue-page')).QueuePage,
        }),
      },
      {
        path: 'events/:id',
        lazy: async () => ({ Component: (await import('./audited-routes')).EventRoute }),
      },
    ],
  },
  {
    element: <Allowed permission="COLLECT_PENALTY" />,
    children: [
      {
        path: 'penalty-cases/new',
        lazy: async () => ({
          Component: (await import('../features/credit-events/penalty-cases/report-page')).ReportPage,
        }),
      },
    ],
  },
  {
    element: <Allowed permission={['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY']} />,
    children: [
      {
        path: 'events/new',
        lazy: async () => ({
          Component: (await import('./collect-route')).CollectRoute,
        }),
      },
      {
        path: 'events/import',
        lazy: async () => ({
          Component: (await import('../features/event-import/event-import-page')).EventImportPage,
        }),
      },
    ],
  },
  {
    element: <Allowed permission="REVOKE_CREDIT_EVENT" />,
    children: [
      {
        path: 'events/:id/correct',
        lazy: async () => ({
          Component: (await import('../features/credit-events/collect/correct-page')).CorrectPage,
        }),
      },
    ],
  },
  {
    element: <Allowed permission="READ_GRADE_REVIEWS" />,
    children: [
      {
        path: 'grading',
        lazy: async () => ({ Component: (await import('../features/grading/cycles-page')).CyclesPage }),
      },
      {
        path: 'grading/authorisations',
        lazy: async () => ({
          Component: (await import('../features/grading/authorisations-page')).AuthorisationsPage,
        }),
      },
      {
        path: 'grading/announcements',
        lazy: async () => ({
          Component: (await import('../features/grading/announcements/announcements-page')).AnnouncementsPage,
        }),
      },
      {
        path: 'grading/announcements/:id',
        lazy: async () => ({ Component: (await import('./audited-routes')).AnnouncementRoute }),
      },
      {
        path: 'grading/:cycleId',
        lazy: async () => ({ Component: (await import('./audited-routes')).CycleRoute }),
      },
      {
        path: 'grade-applications',
        lazy: async () => ({
          Component: (await import('../features/grade-applications/applications-page')).ApplicationsPage,
        }),
      },
      {
        path: 'grade-applications/batches',
        lazy: async () => ({
          Component: (await import('../features/grade-applications/batches-page')).BatchesPage,
        }),
      },
      {
        path: 'grade-applications/withdrawals',
        lazy: async () => ({
          Component: (await import('../features/grade-applications/withdrawals/withdrawals-page'))
            .WithdrawalsPage,
        }),
      },
      {
        path: 'grade-applications/withdrawals/:id',
        lazy: async () => ({ Component: (await import('./audited-routes')).WithdrawalRoute }),
      },
      {
        path: 'grade-applications/:id',
        lazy: async () => ({ Component: (await import('./audited-routes')).ApplicationRoute }),
      },
    ],
  },
  {
    element: <Allowed permission="MANAGE_PARTNERS" />,
    children: [
      {
        path: 'sharing',
        lazy: async () => ({
          Component: (await import('../features/sharing/partners-page')).PartnersPage,
        }),
      },
      {
        path: 'sharing/:id',
        lazy: async () => ({ Component: (await import('./audited-routes')).PartnerRoute }),
      },
    ],
  },
  {
    element: <Allowed permission={['MANAGE_FEEDS', 'CONFIRM_CREDIT_EVENT']} />,
    children: [
      {
        path: 'intake',
        lazy: async () => ({ Component: (await import('../features/feeds/feeds-page')).FeedsPage }),
      },
    ],
  },
  {
    path: 'rules',
    lazy: async () => ({ Component: (await import('../features/rule-sets/rules-page')).RulesPage }),
  },
  {
    path: 'rules/compare',
    lazy: async () => ({
      Component: (await import('../features/rule-sets/draft/compare-page')).ComparePage,
    }),
  },
  {
    element: <Allowed permission={['DRAFT_RULE_SET', 'PUBLISH_RULE_SET']} />,
    children: [
      {
        path: 'rules/drafts/:id',
        lazy: async () => ({ Component: (await import('./audited-routes')).DraftRoute }),
      },
    ],
  },
  {
    element: <Allowed permission="READ_AUDIT" />,
    children: [
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('../features/audit/audit-page')).AuditPage }),
      },
    ],
  },
  {
    path: 'catalogue',
    lazy: async () => ({
      Component: (await import('../features/credit-events/catalogue/catalogue-page')).CataloguePage,
    }),
  },
  { path: 'system', lazy: async () => ({ Component: (await import('./system-page')).SystemPage }) },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('../features/identity/own-account-page')).OwnAccountPage }),
  },
  { path: '*', element: <NotFound /> },
];

export const routes: RouteObject[] = [
  { path: '/sign-in', element: <SignInPage />, errorElement: <RouteFault /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteFault />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [{ errorElement: <RouteFault />, children: pages }],
  },
];

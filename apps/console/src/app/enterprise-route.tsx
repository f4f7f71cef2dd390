import { EnterpriseEvents } from '../features/credit-events/enterprise-events';
import { AuditTrail } from '../features/audit/audit-page';
import { EnterprisePage } from '../features/enterprises/enterprise-page';
import { EnterpriseApplications } from '../features/grade-applications/enterprise-applications';
import { EnterpriseReceipts } from '../features/sharing/enterprise-receipts';
import { usePermitted } from '../shared/session';

/** Where an enterprise meets its events, those who asked about it, and its trail. */
export function EnterpriseRoute() {
  const mayReadEvents = usePermitted('READ_CREDIT_EVENTS');
  const mayReadGrades = usePermitted('READ_GRADE_REVIEWS');
  const mayReadAudit = usePermitted('READ_AUDIT');
  return (
    <EnterprisePage
      notices={mayReadGrades ? (id) => <EnterpriseApplications enterprise={id} /> : undefined}
      events={mayReadEvents ? (id) => <EnterpriseEvents enterprise={id} /> : undefined}
      receipts={(id) => <EnterpriseReceipts enterprise={id} />}
      audit={mayReadAudit ? (id) => <AuditTrail subjectType="Enterprise" subjectId={id} /> : undefined}
    />
  );
}

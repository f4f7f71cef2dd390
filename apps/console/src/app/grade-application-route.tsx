import { EvidencePanel } from '../features/credit-events/evidence/evidence-panel';
import { EvidencePreview } from '../features/credit-events/evidence/evidence-preview';
import { ApplicationPage } from '../features/grade-applications/application-page';
import { useHistory } from './use-history';

const EVIDENCE = { Panel: EvidencePanel, Preview: EvidencePreview };

/** Where an application meets its change history, and files their panel and their preview. */
export function GradeApplicationRoute() {
  return <ApplicationPage history={useHistory('GradeApplication')} evidence={EVIDENCE} />;
}

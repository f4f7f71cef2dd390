import { HistoryButton } from '../features/audit/history-button';
import { EventPage } from '../features/credit-events/event-page';
import { CyclePage } from '../features/grading/cycle-page';
import { DraftPage } from '../features/rule-sets/draft/draft-page';
import { usePermitted } from '../shared/session';

/** Where a record meets its change history, for those who may read the trail. */
function useHistory(subjectType: string) {
  const mayRead = usePermitted('READ_AUDIT');
  return mayRead
    ? (subjectId: string) => <HistoryButton subjectType={subjectType} subjectId={subjectId} />
    : undefined;
}

export function EventRoute() {
  return <EventPage history={useHistory('CreditEvent')} />;
}

export function CycleRoute() {
  return <CyclePage history={useHistory('GradingCycle')} reviewHistory={useHistory('GradeReview')} />;
}

export function DraftRoute() {
  return <DraftPage history={useHistory('RuleSetDraft')} />;
}

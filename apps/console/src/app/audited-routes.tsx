import { EventPage } from '../features/credit-events/event-page';
import { CasePage } from '../features/credit-events/penalty-cases/case-page';
import { AnnouncementPage } from '../features/grading/announcements/announcement-page';
import { ApplicationPage } from '../features/grade-applications/application-page';
import { WithdrawalPage } from '../features/grade-applications/withdrawals/withdrawal-page';
import { CyclePage } from '../features/grading/cycle-page';
import { DraftPage } from '../features/rule-sets/draft/draft-page';
import { PartnerPage } from '../features/sharing/partner-page';
import { useHistory } from './use-history';

export function EventRoute() {
  return <EventPage history={useHistory('CreditEvent')} />;
}

export function CycleRoute() {
  return <CyclePage history={useHistory('GradingCycle')} reviewHistory={useHistory('GradeReview')} />;
}

export function AnnouncementRoute() {
  return <AnnouncementPage history={useHistory('Announcement')} />;
}

export function ApplicationRoute() {
  return <ApplicationPage history={useHistory('GradeApplication')} />;
}

export function WithdrawalRoute() {
  return <WithdrawalPage history={useHistory('GradeWithdrawal')} />;
}

export function DraftRoute() {
  return <DraftPage history={useHistory('RuleSetDraft')} />;
}

export function CaseRoute() {
  return <CasePage history={useHistory('PenaltyCase')} />;
}

export function PartnerRoute() {
  return <PartnerPage history={useHistory('Partner')} />;
}

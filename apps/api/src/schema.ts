import { type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AnnouncementEntryResolver, AnnouncementResolver, ObjectionResolver } from './modules/announcements';
import { AuditEntryResolver, AuditSealResolver } from './modules/audit';
import { BusinessVolumeResolver } from './modules/business-volumes';
import { CalendarResolver, CollectionDeadlineResolver } from './modules/calendar';
import {
  CreditEventImportResolver,
  CreditEventResolver,
  CreditEventStatusChangeResolver,
  EnterpriseEventsResolver,
  EventEvidenceResolver,
  EventTaskResolver,
  EventTasksResolver,
  LikelyDuplicateResolver,
  NumberUseResolver,
  OfficeCountResolver,
  JobEventImportResolver,
  ScoreLineResolver,
  StandingMoveResolver,
  SecondOfficerResolver,
  SubjectLeftOutResolver,
} from './modules/credit-events';
import { EnterpriseImportResolver, EnterpriseResolver, JobImportResolver } from './modules/enterprises';
import {
  EnterpriseDayResolver,
  EnterpriseGradeResolver,
  GradePeriodResolver,
  GradeResolver,
  DecideGradeReviewResolver,
  GradeAdjustmentResolver,
  GradeReviewExplanationResolver,
  GradingAuthorisationResolver,
  GradeReviewResolver,
  GradingCycleResolver,
  JobCycleResolver,
  RegimeGradesResolver,
  StandingExplanationResolver,
} from './modules/grading';
import {
  AccountResolver,
  FirstPasswordResolver,
  RoleResolver,
  SessionResolver,
  SignInResolver,
  ViewerResolver,
} from './modules/identity';
import {
  ConditionCheckResolver,
  GradeApplicationResolver,
  GradeBatchResolver,
  GradeWithdrawalResolver,
} from './modules/grade-applications';
import { ExternalReportResolver } from './modules/external-reports';
import { SavedViewResolver } from './modules/lists';
import { PenaltyCaseResolver } from './modules/penalty-cases';
import { FeedDeliveryResolver, FeedKeyResolver, FeedRefusalResolver } from './modules/feeds';
import { InspectionMeasureResolver } from './modules/measures';
import { OfficeResolver } from './modules/offices';
import {
  RuleSetAffectedCycleResolver,
  RuleSetDraftResolver,
  RuleSetTrialCountResolver,
  RuleSetTrialMoveResolver,
  RuleSetTrialResolver,
  RuleSetVersionResolver,
} from './modules/rule-drafts';
import { CollectionItemResolver, RuleSetResolver } from './modules/rule-sets';
import {
  EnterpriseReceiptsResolver,
  GrantResolver,
  KeyUsageResolver,
  PartnerResolver,
} from './modules/sharing';
import {
  DepartmentQueueResolver,
  DepartmentTimelinessResolver,
  OfficeOverviewResolver,
  ReminderResolver,
  WorkItemResolver,
} from './modules/workbench';
import { CheckPolicy, requirePolicies } from './platform/graphql/allow';
import { JobResolver } from './platform/jobs';

/** The resolvers of all modules as one schema. @throws Error where an operation declares no policy */
export function createSchema(): GraphQLSchema {
  requirePolicies();
  return buildSchemaSync({
    resolvers: [
      AccountResolver,
      AnnouncementEntryResolver,
      AnnouncementResolver,
      AuditEntryResolver,
      AuditSealResolver,
      BusinessVolumeResolver,
      CalendarResolver,
      CollectionDeadlineResolver,
      CollectionItemResolver,
      ConditionCheckResolver,
      CreditEventImportResolver,
      CreditEventResolver,
      CreditEventStatusChangeResolver,
      DepartmentQueueResolver,
      DepartmentTimelinessResolver,
      EnterpriseEventsResolver,
      EnterpriseDayResolver,
      EnterpriseGradeResolver,
      EnterpriseImportResolver,
      EnterpriseReceiptsResolver,
      EnterpriseResolver,
      EventEvidenceResolver,
      EventTaskResolver,
      EventTasksResolver,
      ExternalReportResolver,
      FeedDeliveryResolver,
      FeedKeyResolver,
      FeedRefusalResolver,
      FirstPasswordResolver,
      GradeApplicationResolver,
      GradeBatchResolver,
      GradePeriodResolver,
      GradeResolver,
      DecideGradeReviewResolver,
      GradeAdjustmentResolver,
      GradeReviewExplanationResolver,
      GradingAuthorisationResolver,
      GradeReviewResolver,
      GradeWithdrawalResolver,
      GradingCycleResolver,
      GrantResolver,
      InspectionMeasureResolver,
      JobCycleResolver,
      JobEventImportResolver,
      JobImportResolver,
      JobResolver,
      KeyUsageResolver,
      LikelyDuplicateResolver,
      NumberUseResolver,
      ObjectionResolver,
      OfficeCountResolver,
      OfficeOverviewResolver,
      OfficeResolver,
      PartnerResolver,
      PenaltyCaseResolver,
      ReminderResolver,
      RoleResolver,
      RuleSetAffectedCycleResolver,
      RuleSetDraftResolver,
      RuleSetResolver,
      RuleSetTrialCountResolver,
      RuleSetTrialMoveResolver,
      RuleSetTrialResolver,
      RuleSetVersionResolver,
      SavedViewResolver,
      ScoreLineResolver,
      SecondOfficerResolver,
      SessionResolver,
      SignInResolver,
      StandingMoveResolver,
      RegimeGradesResolver,
      StandingExplanationResolver,
      SubjectLeftOutResolver,
      ViewerResolver,
      WorkItemResolver,
    ],
    authChecker: CheckPolicy,
    // Inputs are checked by the commands, which refuse with a code and a sentence.
    validate: false,
  });
}

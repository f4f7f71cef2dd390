import { CreateOfficesAndIdentity20261122000100 } from './20261122000100-create-offices-and-identity';
import { CreateEnterprises20261122000200 } from './20261122000200-create-enterprises';
import { CreateRuleSets20261122000300 } from './20261122000300-create-rule-sets';
import { CreateCreditEvents20261122000400 } from './20261122000400-create-credit-events';
import { CreateGradesAndAudit20261122000500 } from './20261122000500-create-grades-and-audit';
import { RequireReasonWhenStruck20261124000100 } from './20261124000100-require-reason-when-struck';
import { SealTheAuditTrail20261124000600 } from './20261124000600-seal-the-audit-trail';
import { ManageAccounts20261124000700 } from './20261124000700-manage-accounts';
import { GrantFieldsToPartners20261124000800 } from './20261124000800-grant-fields-to-partners';
import { BindAccountsToIdentityProvider20261124000900 } from './20261124000900-bind-accounts-to-identity-provider';
import { NameSourcesAndDepartments20261125000100 } from './20261125000100-name-sources-and-departments';
import { OpenFeeds20261125000110 } from './20261125000110-open-feeds';
import { ImportCreditEvents20261125000200 } from './20261125000200-import-credit-events';
import { KeepEvidence20261125000310 } from './20261125000310-keep-evidence';
import { FeedBackPenaltyCases20261125000320 } from './20261125000320-feed-back-penalty-cases';
import { CompleteCollecting20261125000400 } from './20261125000400-complete-collecting';
import { RemindDepartments20261125000500 } from './20261125000500-remind-departments';
import { SaveViews20261125000600 } from './20261125000600-save-views';
import { TellCountsInReceipts20261125000610 } from './20261125000610-tell-counts-in-receipts';
import { DraftAndTryRules20261125000700 } from './20261125000700-draft-and-try-rules';
import { ChainTheFacts20261125000800 } from './20261125000800-chain-the-facts';
import { CancelJobs20261125000810 } from './20261125000810-cancel-jobs';
import { CheckReviewsByStatement20261125000820 } from './20261125000820-check-reviews-by-statement';
import { SeparateConductsByRegime20261125001100 } from './20261125001100-separate-conducts-by-regime';
import { ReportExternalInformation20261125001200 } from './20261125001200-report-external-information';
import { CheckImportsByRegime20261125001300 } from './20261125001300-check-imports-by-regime';
import { KeepAnItemCodeToOneRegime20261125001310 } from './20261125001310-keep-an-item-code-to-one-regime';
import { GradeByCircumstance20261125001400 } from './20261125001400-grade-by-circumstance';
import { DecideByAuthorityAndGround20261125001410 } from './20261125001410-decide-by-authority-and-ground';
import { ConfirmAllThatMatch20261125001420 } from './20261125001420-confirm-all-that-match';
import { TellCircumstances20261125001430 } from './20261125001430-tell-circumstances';
import { CheckReferencesOfDecisions20261125001500 } from './20261125001500-check-references-of-decisions';
import { CheckMovesByStatement20261125001510 } from './20261125001510-check-moves-by-statement';
import { GrantGradesOnApplication20261125001600 } from './20261125001600-grant-grades-on-application';
import { AnnounceResults20261125001700 } from './20261125001700-announce-results';
import { CountProposersAsDeciders20261125001710 } from './20261125001710-count-proposers-as-deciders';
import { SetTheTimeForADefence20261125001800 } from './20261125001800-set-the-time-for-a-defence';
import { KeepFilesOfObjections20261125001810 } from './20261125001810-keep-files-of-objections';
import { TellWhoReadsEvidence20261125001820 } from './20261125001820-tell-who-reads-evidence';
import { KeepReceiptsOfNotices20261125001801 } from './20261125001801-keep-receipts-of-notices';

/** In the order of their names; a merged migration is never edited, a new one is added. */
export const MIGRATIONS = [
  CreateOfficesAndIdentity20261122000100,
  CreateEnterprises20261122000200,
  CreateRuleSets20261122000300,
  CreateCreditEvents20261122000400,
  CreateGradesAndAudit20261122000500,
  RequireReasonWhenStruck20261124000100,
  SealTheAuditTrail20261124000600,
  ManageAccounts20261124000700,
  GrantFieldsToPartners20261124000800,
  BindAccountsToIdentityProvider20261124000900,
  NameSourcesAndDepartments20261125000100,
  OpenFeeds20261125000110,
  ImportCreditEvents20261125000200,
  KeepEvidence20261125000310,
  FeedBackPenaltyCases20261125000320,
  CompleteCollecting20261125000400,
  RemindDepartments20261125000500,
  SaveViews20261125000600,
  TellCountsInReceipts20261125000610,
  DraftAndTryRules20261125000700,
  ChainTheFacts20261125000800,
  CancelJobs20261125000810,
  CheckReviewsByStatement20261125000820,
  SeparateConductsByRegime20261125001100,
  ReportExternalInformation20261125001200,
  CheckImportsByRegime20261125001300,
  KeepAnItemCodeToOneRegime20261125001310,
  GradeByCircumstance20261125001400,
  DecideByAuthorityAndGround20261125001410,
  ConfirmAllThatMatch20261125001420,
  TellCircumstances20261125001430,
  CheckReferencesOfDecisions20261125001500,
  CheckMovesByStatement20261125001510,
  GrantGradesOnApplication20261125001600,
  AnnounceResults20261125001700,
  CountProposersAsDeciders20261125001710,
  SetTheTimeForADefence20261125001800,
  KeepReceiptsOfNotices20261125001801,
  KeepFilesOfObjections20261125001810,
  TellWhoReadsEvidence20261125001820,
];

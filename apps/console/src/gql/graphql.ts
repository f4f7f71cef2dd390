/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 总局 → 直属局 → 分支机构 → 办事处 */
export type OfficeLevel = 'GENERAL_ADMINISTRATION' | 'DIRECT_BUREAU' | 'BRANCH' | 'SUB_OFFICE';

/** 行政处罚、报检类差错、检验检疫不合格、日常监管、其他监管部门及社会评价 */
export type CollectionCategory =
  'ADMINISTRATIVE_PENALTY' | 'DECLARATION_ERROR' | 'NONCONFORMITY' | 'DAILY_SUPERVISION' | 'EXTERNAL';

/** 公告2013年第93号 第4条 */
export type EnterpriseKind =
  | 'IMPORTER'
  | 'EXPORTER'
  | 'DECLARATION_AGENT'
  | 'EXPRESS_OPERATOR'
  | 'QUARANTINE_TREATMENT'
  | 'SUPERVISED_WAREHOUSE'
  | 'SURVEY_AGENCY'
  | 'PORT_FOOD_BUSINESS'
  | 'CARRIER'
  | 'CONTAINER_OPERATOR'
  | 'ORIGIN_CERTIFICATE_APPLICANT'
  | 'CROSS_BORDER_ECOMMERCE';

/** 结案部门、检务部门、施检部门、发现部门、第一接收部门 */
export type Collector = 'CASE_CLOSING' | 'DECLARATION' | 'INSPECTION' | 'FINDING' | 'FIRST_RECEIVING';

/** 自动采集、自动采集后人工确认、人工采集 */
export type CollectionMode = 'AUTOMATIC' | 'AUTOMATIC_THEN_CONFIRMED' | 'MANUAL';

/** What an item brings by itself, besides its points. */
export type ItemEffect = 'NONE' | 'CONTROL' | 'DOWNGRADE' | 'DIRECT_D' | 'LISTING';

export type BusinessNumberGiven = 'REQUIRED' | 'OPTIONAL' | 'NEVER';

export type GradeReachedBy = 'POINTS' | 'APPLICATION' | 'CONDITION';

/** 布控、即时降级、列入严重失信企业名单（公告2013年第93号 第28至30条） */
export type DynamicMeasure = 'CONTROL' | 'DOWNGRADE' | 'LISTING';

/** All points of the cycle, or those from penalties for serious violations. */
export type Accumulator = 'ALL_POINTS' | 'SERIOUS_PENALTY_POINTS';

export type DeadlineCode = 'COLLECT' | 'CONFIRM_REVIEW' | 'ADJUST_REVIEW';

/** 工作日、日（自然日） */
export type DeadlineUnit = 'WORKING_DAY' | 'DAY';

/** 审批许可、申报放行、检验检疫、日常监管 */
export type MeasureArea = 'PERMIT' | 'DECLARATION_AND_RELEASE' | 'INSPECTION' | 'DAILY_SUPERVISION';

/** 申报放行、验证放行、抽样放行、监管放行 */
export type ReleaseMode = 'DECLARATION' | 'VERIFICATION' | 'SAMPLING' | 'SUPERVISION';

export type JobKind = 'PRELIMINARY_GRADING' | 'ENTERPRISE_IMPORT';

export type JobStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** 周期评定、动态管理 */
export type GradeReviewOrigin = 'CYCLE' | 'DYNAMIC';

/** 初评、已确认、已调整 */
export type GradeReviewStatus = 'PRELIMINARY' | 'CONFIRMED' | 'ADJUSTED';

/** What decided the preliminary grade. */
export type GradeReason = 'POINTS' | 'DIRECT_D' | 'KEPT_BY_APPLICATION';

/** 待确认、有效、已被吸收（一次采集）、不予采集、已撤销 */
export type CreditEventStatus =
  'AWAITING_CONFIRMATION' | 'EFFECTIVE' | 'SUPERSEDED' | 'DISMISSED' | 'REVOKED';

/** By hand, or from the e-CIQ main system. */
export type CreditEventSource = 'STAFF' | 'ECIQ';

/** First registration, or a review. */
export type GradeBasis = 'REGISTRATION' | 'REVIEW';

export type EnterpriseFilter = {
  /** Part of the name, or a credit code from its start. */
  search?: string | null | undefined;
  /** This office and all below it. */
  office?: string | null | undefined;
  kind?: EnterpriseKind | null | undefined;
  grade?: string | null | undefined;
  /** The regime that `grade` is meant in. */
  regime?: string;
};

/** A member of staff, or a partner agency. */
export type ViewerKind = 'STAFF' | 'PARTNER';

/** What an account may be allowed to do. */
export type Permission =
  /** Register enterprises, import them, set their kinds. */
  | 'REGISTER_ENTERPRISE'
  /** Read credit events collected or supervised by the own office and those below. */
  | 'READ_CREDIT_EVENTS'
  /** Collect credit events under the own office and those below. */
  | 'COLLECT_CREDIT_EVENT'
  /** Confirm or dismiss events that were collected automatically. */
  | 'CONFIRM_CREDIT_EVENT'
  /** Revoke an event that proves wrong. */
  | 'REVOKE_CREDIT_EVENT'
  /** Read cycles and grade reviews of the own office and those below. */
  | 'READ_GRADE_REVIEWS'
  /** Open a grading cycle. */
  | 'OPEN_GRADING_CYCLE'
  /** Run the preliminary grading of a cycle. */
  | 'RUN_PRELIMINARY_GRADING'
  /** Confirm a preliminary grade. */
  | 'CONFIRM_GRADE'
  /** Adjust a preliminary grade, with a reason. */
  | 'ADJUST_GRADE'
  /** Free operations from GraphiQL and scripts, beside the console's own. */
  | 'SCRIPT'
  /** Read the audit trail of the own office and those below. */
  | 'READ_AUDIT';

export type AuditEntryFilter = {
  subjectType?: string | null | undefined;
  subjectId?: string | number | null | undefined;
  /** Part of the name of who did it. */
  actor?: string | null | undefined;
  operation?: string | null | undefined;
  from?: string | null | undefined;
  /** Included. */
  to?: string | null | undefined;
};

export type GradeReviewFilter = {
  cycleId?: string | number | null | undefined;
  /** The supervising office: this one and all below it. */
  office?: string | null | undefined;
  status?: GradeReviewStatus | null | undefined;
  /** The final grade, else the preliminary one. */
  grade?: string | null | undefined;
  overdue?: boolean | null | undefined;
  change?: GradeChange | null | undefined;
  /** Part of the enterprise's name, or its credit code from the start. */
  search?: string | null | undefined;
};

/** Against the grade in force when it was graded; JUMP is two steps or more, and is a change as well. */
export type GradeChange = 'UNCHANGED' | 'CHANGED' | 'JUMP';

export type CreditEventFilter = {
  creditCode?: string | null | undefined;
  enterpriseId?: string | number | null | undefined;
  /** The collecting office: this one and all below it. */
  office?: string | null | undefined;
  status?: CreditEventStatus | null | undefined;
  category?: CollectionCategory | null | undefined;
  businessNumber?: string | null | undefined;
  verifiedFrom?: string | null | undefined;
  /** Included. */
  verifiedTo?: string | null | undefined;
  /** Business number from its start, or part of the enterprise's name. */
  search?: string | null | undefined;
};

/** `extensions.code` of an error that is a refusal. */
export type RefusalCode =
  /** Nobody is signed in, or the session, token or key has ended. */
  | 'UNAUTHENTICATED'
  /** The account or the grant does not allow it. */
  | 'FORBIDDEN'
  /** There is no such thing, or none that the viewer may know of. */
  | 'NOT_FOUND'
  /** The shape or the range of an argument is wrong; `extensions.fields` names it. */
  | 'INVALID_INPUT'
  /** The item does not apply to the enterprise's kinds, or is not in force on that day. */
  | 'NOT_APPLICABLE'
  /** Not from this status, or no longer. */
  | 'INVALID_STATE'
  /** Another cycle of the same office and regime holds some of these days. */
  | 'CYCLE_OVERLAP'
  /** All 999 numbers of this office and day are used. */
  | 'NUMBER_EXHAUSTED'
  /** The same request id with another input. */
  | 'REQUEST_ID_REUSED'
  /** An enterprise with this credit code or identifier is registered already. */
  | 'ALREADY_REGISTERED'
  /** The file is empty, binary, lacks a column or cannot be read as CSV; `extensions.detail` says which. */
  | 'INVALID_FILE';

export type CollectCreditEventInput = {
  /** The responsible enterprise: by credit code or by id, exactly one of them. */
  creditCode?: string | null | undefined;
  enterpriseId?: string | number | null | undefined;
  itemCode: string;
  verifiedOn: string;
  occurredOn?: string | null | undefined;
  /** Declaration errors and nonconformities: declaration or certificate number, required. Penalties: document or case number, required. Daily supervision: declaration or penalty number where there is one, else left out. External: always left out. Where it is left out the system gives a J or W number: office that collects, and the day of saving. */
  businessNumber?: string | null | undefined;
  /** Office that collects; the viewer's own when left out. */
  office?: string | null | undefined;
  detail: string;
  /** Names one act within the enterprise: several items of the same act count once, under the one with the most points; on a tie the first stays. Left out, the event is an act of its own. */
  conductKey?: string | null | undefined;
  /** Record number of the declarant who is responsible, if one is. */
  declarantNumber?: string | null | undefined;
  /** Unique for the account: a repeated call with the same id and input returns the first result. */
  clientRequestId?: string | null | undefined;
};

/** The deed that waits: confirm an event, decide the reviews of a cycle. */
export type WorkKind = 'CONFIRM_CREDIT_EVENT' | 'DECIDE_GRADE_REVIEWS';

/** A credit code, or identifiers for those that have none. */
export type RegisterEnterpriseInput = {
  creditCode?: string | null | undefined;
  identifiers?: Array<IdentifierInput> | null | undefined;
  name: string;
  kinds: Array<EnterpriseKind>;
  office: string;
  address?: string | null | undefined;
};

export type IdentifierInput = {
  scheme: string;
  value: string;
};

export type OpenGradingCycleInput = {
  regime?: string;
  /** A directly affiliated bureau: it and all below it. */
  office: string;
  from: string;
  /** Excluded. */
  to: string;
};

export type NavigationCountsQueryVariables = Exact<{ [key: string]: never }>;

export type NavigationCountsQuery = {
  __typename: 'Query';
  workSummary: {
    __typename: 'WorkSummary';
    overdue: number;
    today: number;
    withinFiveWorkingDays: number;
    later: number;
  };
  officeOverview: { __typename: 'OfficeOverview'; awaitingEvents: number; overdueReviews: number };
};

export type SearchEnterprisesQueryVariables = Exact<{
  text: string;
}>;

export type SearchEnterprisesQuery = {
  __typename: 'Query';
  enterprises: {
    __typename: 'EnterpriseConnection';
    edges: Array<{
      __typename: 'EnterpriseEdge';
      node: {
        __typename: 'Enterprise';
        id: string;
        name: string;
        creditCode: string | null;
        grade: { __typename: 'Grade'; value: string } | null;
      };
    }>;
  };
};

export type SearchEventsQueryVariables = Exact<{
  text: string;
}>;

export type SearchEventsQuery = {
  __typename: 'Query';
  creditEvents: {
    __typename: 'CreditEventConnection';
    edges: Array<{
      __typename: 'CreditEventEdge';
      node: {
        __typename: 'CreditEvent';
        id: string;
        businessNumber: string;
        enterprise: { __typename: 'Enterprise'; id: string; name: string };
      };
    }>;
  };
};

export type JobsQueryVariables = Exact<{ [key: string]: never }>;

export type JobsQuery = {
  __typename: 'Query';
  jobs: Array<{
    __typename: 'Job';
    id: string;
    kind: JobKind;
    status: JobStatus;
    done: number;
    total: number | null;
    error: string | null;
    createdAt: string;
    finishedAt: string | null;
    cycle: { __typename: 'GradingCycle'; id: string } | null;
    enterpriseImport: { __typename: 'EnterpriseImport'; id: string; fileName: string } | null;
  }>;
};

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;

export type SignInMutation = {
  __typename: 'Mutation';
  signIn: {
    __typename: 'SignInPayload';
    viewer: {
      __typename: 'Viewer';
      id: string;
      displayName: string;
      username: string | null;
      role: string | null;
      kind: ViewerKind;
      permissions: Array<Permission>;
      office: { __typename: 'Office'; code: string; name: string; level: OfficeLevel } | null;
    };
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { __typename: 'Mutation'; signOut: boolean };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type AuditTrailQuery = {
  __typename: 'Query';
  auditEntries: {
    __typename: 'AuditEntryConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      __typename: 'AuditEntryEdge';
      node: {
        __typename: 'AuditEntry';
        id: string;
        at: string;
        actor: string;
        operation: string;
        subjectType: string;
        subjectId: string | null;
        before: unknown;
        after: unknown;
        address: string | null;
        outcome: string;
        office: { __typename: 'Office'; code: string; name: string } | null;
      };
    }>;
  };
};

export type CollectionItemsQueryVariables = Exact<{ [key: string]: never }>;

export type CollectionItemsQuery = {
  __typename: 'Query';
  ruleSet: {
    __typename: 'RuleSet';
    regime: string;
    version: number;
    effectiveFrom: string;
    items: Array<{
      __typename: 'CollectionItem';
      code: string;
      category: CollectionCategory;
      description: string;
      points: number;
      legalBasis: Array<string>;
      kinds: Array<EnterpriseKind>;
      collector: Collector;
      mode: CollectionMode;
      serious: boolean;
      effect: ItemEffect;
      official: boolean;
      source: string;
      businessNumber: { __typename: 'BusinessNumberRule'; given: BusinessNumberGiven; issued: string | null };
    }>;
  } | null;
};

export type EnterpriseToCollectAboutQueryVariables = Exact<{
  id: string | number;
}>;

export type EnterpriseToCollectAboutQuery = {
  __typename: 'Query';
  enterprise: {
    __typename: 'Enterprise';
    id: string;
    name: string;
    creditCode: string | null;
    kinds: Array<EnterpriseKind>;
    viewerCanCollect: boolean;
    grade: { __typename: 'Grade'; value: string; since: string } | null;
    standing: {
      __typename: 'Standing';
      points: number;
      seriousPenaltyPoints: number;
      grade: string;
      thresholds: Array<{
        __typename: 'DynamicThreshold';
        measure: DynamicMeasure;
        accumulator: Accumulator;
        points: number;
      }>;
    } | null;
  } | null;
};

export type CollectionDeadlineQueryVariables = Exact<{
  verifiedOn: string;
}>;

export type CollectionDeadlineQuery = {
  __typename: 'Query';
  collectionDeadline: { __typename: 'CollectionDeadline'; date: string; provisional: boolean };
};

export type PreviewCreditEventQueryVariables = Exact<{
  input: CollectCreditEventInput;
}>;

export type PreviewCreditEventQuery = {
  __typename: 'Query';
  previewCreditEvent: {
    __typename: 'CreditEventPreview';
    points: number;
    status: CreditEventStatus;
    late: boolean;
    numberIssued: string | null;
    refusals: Array<{
      __typename: 'PreviewRefusal';
      code: RefusalCode;
      message: string;
      field: string | null;
      rule: string | null;
      reference: string | null;
    }>;
    before: {
      __typename: 'StandingEffect';
      points: number;
      seriousPenaltyPoints: number;
      grade: string;
      reached: Array<DynamicMeasure>;
    };
    after: {
      __typename: 'StandingEffect';
      points: number;
      seriousPenaltyPoints: number;
      grade: string;
      reached: Array<DynamicMeasure>;
    };
  };
};

export type CollectCreditEventMutationVariables = Exact<{
  input: CollectCreditEventInput;
}>;

export type CollectCreditEventMutation = {
  __typename: 'Mutation';
  collectCreditEvent: {
    __typename: 'CreditEvent';
    id: string;
    businessNumber: string;
    points: number;
    status: CreditEventStatus;
    enterprise: { __typename: 'Enterprise'; id: string; name: string };
  };
};

export type EventRowFragment = {
  __typename: 'CreditEvent';
  id: string;
  businessNumber: string;
  points: number;
  status: CreditEventStatus;
  verifiedOn: string;
  collectedAt: string;
  late: boolean;
  seriousPenalty: boolean;
  category: CollectionCategory;
  viewerCanConfirm: boolean;
  viewerCanDismiss: boolean;
  viewerCanRevoke: boolean;
  item: { __typename: 'CollectionItem'; code: string; description: string };
  enterprise: { __typename: 'Enterprise'; id: string; name: string };
  office: { __typename: 'Office'; code: string; name: string };
};

export type CreditEventsQueryVariables = Exact<{
  filter?: CreditEventFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type CreditEventsQuery = {
  __typename: 'Query';
  creditEvents: {
    __typename: 'CreditEventConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      __typename: 'CreditEventEdge';
      node: {
        __typename: 'CreditEvent';
        id: string;
        businessNumber: string;
        points: number;
        status: CreditEventStatus;
        verifiedOn: string;
        collectedAt: string;
        late: boolean;
        seriousPenalty: boolean;
        category: CollectionCategory;
        viewerCanConfirm: boolean;
        viewerCanDismiss: boolean;
        viewerCanRevoke: boolean;
        item: { __typename: 'CollectionItem'; code: string; description: string };
        enterprise: { __typename: 'Enterprise'; id: string; name: string };
        office: { __typename: 'Office'; code: string; name: string };
      };
    }>;
  };
};

export type CreditEventQueryVariables = Exact<{
  id: string | number;
}>;

export type CreditEventQuery = {
  __typename: 'Query';
  creditEvent: {
    __typename: 'CreditEvent';
    ruleSetVersion: number;
    occurredOn: string | null;
    collectBy: string;
    detail: string;
    conductKey: string | null;
    declarantNumber: string | null;
    source: CreditEventSource;
    collectedBy: string | null;
    id: string;
    businessNumber: string;
    points: number;
    status: CreditEventStatus;
    verifiedOn: string;
    collectedAt: string;
    late: boolean;
    seriousPenalty: boolean;
    category: CollectionCategory;
    viewerCanConfirm: boolean;
    viewerCanDismiss: boolean;
    viewerCanRevoke: boolean;
    item: { __typename: 'CollectionItem'; legalBasis: Array<string>; code: string; description: string };
    cycle: { __typename: 'GradingCycle'; id: string; from: string; to: string } | null;
    history: Array<{
      __typename: 'CreditEventStatusChange';
      status: CreditEventStatus;
      at: string;
      by: string | null;
      reason: string | null;
      supersededBy: { __typename: 'CreditEvent'; id: string; businessNumber: string; points: number } | null;
    }>;
    enterprise: {
      __typename: 'Enterprise';
      id: string;
      creditCode: string | null;
      name: string;
      grade: { __typename: 'Grade'; value: string; since: string } | null;
      standing: {
        __typename: 'Standing';
        points: number;
        seriousPenaltyPoints: number;
        grade: string;
        thresholds: Array<{
          __typename: 'DynamicThreshold';
          measure: DynamicMeasure;
          accumulator: Accumulator;
          points: number;
        }>;
      } | null;
    };
    office: { __typename: 'Office'; code: string; name: string };
  } | null;
};

export type ConfirmCreditEventMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
}>;

export type ConfirmCreditEventMutation = {
  __typename: 'Mutation';
  confirmCreditEvent: {
    __typename: 'CreditEvent';
    id: string;
    businessNumber: string;
    points: number;
    status: CreditEventStatus;
    verifiedOn: string;
    collectedAt: string;
    late: boolean;
    seriousPenalty: boolean;
    category: CollectionCategory;
    viewerCanConfirm: boolean;
    viewerCanDismiss: boolean;
    viewerCanRevoke: boolean;
    item: { __typename: 'CollectionItem'; code: string; description: string };
    enterprise: { __typename: 'Enterprise'; id: string; name: string };
    office: { __typename: 'Office'; code: string; name: string };
  };
};

export type DismissCreditEventMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;

export type DismissCreditEventMutation = {
  __typename: 'Mutation';
  dismissCreditEvent: {
    __typename: 'CreditEvent';
    id: string;
    businessNumber: string;
    points: number;
    status: CreditEventStatus;
    verifiedOn: string;
    collectedAt: string;
    late: boolean;
    seriousPenalty: boolean;
    category: CollectionCategory;
    viewerCanConfirm: boolean;
    viewerCanDismiss: boolean;
    viewerCanRevoke: boolean;
    item: { __typename: 'CollectionItem'; code: string; description: string };
    enterprise: { __typename: 'Enterprise'; id: string; name: string };
    office: { __typename: 'Office'; code: string; name: string };
  };
};

export type RevokeCreditEventMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;

export type RevokeCreditEventMutation = {
  __typename: 'Mutation';
  revokeCreditEvent: {
    __typename: 'CreditEvent';
    id: string;
    businessNumber: string;
    points: number;
    status: CreditEventStatus;
    verifiedOn: string;
    collectedAt: string;
    late: boolean;
    seriousPenalty: boolean;
    category: CollectionCategory;
    viewerCanConfirm: boolean;
    viewerCanDismiss: boolean;
    viewerCanRevoke: boolean;
    item: { __typename: 'CollectionItem'; code: string; description: string };
    enterprise: { __typename: 'Enterprise'; id: string; name: string };
    office: { __typename: 'Office'; code: string; name: string };
  };
};

export type EnterprisesQueryVariables = Exact<{
  filter?: EnterpriseFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type EnterprisesQuery = {
  __typename: 'Query';
  enterprises: {
    __typename: 'EnterpriseConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      __typename: 'EnterpriseEdge';
      node: {
        __typename: 'Enterprise';
        id: string;
        name: string;
        creditCode: string | null;
        kinds: Array<EnterpriseKind>;
        office: { __typename: 'Office'; code: string; name: string };
        grade: { __typename: 'Grade'; value: string; since: string } | null;
        standing: { __typename: 'Standing'; points: number } | null;
      };
    }>;
  };
};

export type EnterpriseQueryVariables = Exact<{
  id: string | number;
}>;

export type EnterpriseQuery = {
  __typename: 'Query';
  enterprise: {
    __typename: 'Enterprise';
    id: string;
    name: string;
    creditCode: string | null;
    kinds: Array<EnterpriseKind>;
    kindsSetByHand: boolean;
    address: string | null;
    registeredOn: string | null;
    enterpriseType: string | null;
    legalRepresentative: string | null;
    registeredCapital: string | null;
    businessScope: string | null;
    province: string | null;
    region: string | null;
    viewerCanCollect: boolean;
    viewerCanSetKinds: boolean;
    identifiers: Array<{ __typename: 'Identifier'; scheme: string; value: string }>;
    office: { __typename: 'Office'; code: string; name: string };
    grade: { __typename: 'Grade'; value: string; since: string } | null;
    standing: {
      __typename: 'Standing';
      points: number;
      seriousPenaltyPoints: number;
      grade: string;
      cycle: { __typename: 'GradingCycle'; id: string; from: string; to: string };
      thresholds: Array<{
        __typename: 'DynamicThreshold';
        measure: DynamicMeasure;
        accumulator: Accumulator;
        points: number;
      }>;
    } | null;
    gradeHistory: Array<{
      __typename: 'GradePeriod';
      value: string;
      from: string;
      to: string | null;
      basis: GradeBasis;
      official: boolean;
      review: {
        __typename: 'GradeReview';
        id: string;
        points: number;
        status: GradeReviewStatus;
        reason: string | null;
        gradeReason: GradeReason;
      } | null;
    }>;
    measures: Array<{
      __typename: 'InspectionMeasure';
      area: MeasureArea;
      code: string;
      title: string;
      grade: string;
      inspectionRate: number | null;
      releaseMode: ReleaseMode | null;
      official: boolean;
      source: string;
    }>;
  } | null;
};

export type LookAtEnterpriseQueryVariables = Exact<{
  id: string | number;
}>;

export type LookAtEnterpriseQuery = {
  __typename: 'Query';
  enterprise: {
    __typename: 'Enterprise';
    id: string;
    name: string;
    creditCode: string | null;
    kinds: Array<EnterpriseKind>;
    address: string | null;
    legalRepresentative: string | null;
    viewerCanCollect: boolean;
    office: { __typename: 'Office'; code: string; name: string };
    grade: { __typename: 'Grade'; value: string; since: string } | null;
    standing: {
      __typename: 'Standing';
      points: number;
      seriousPenaltyPoints: number;
      grade: string;
      thresholds: Array<{
        __typename: 'DynamicThreshold';
        measure: DynamicMeasure;
        accumulator: Accumulator;
        points: number;
      }>;
    } | null;
  } | null;
};

export type LatestEventsOfEnterpriseQueryVariables = Exact<{
  id: string | number;
}>;

export type LatestEventsOfEnterpriseQuery = {
  __typename: 'Query';
  enterprise: {
    __typename: 'Enterprise';
    id: string;
    creditEvents: {
      __typename: 'CreditEventConnection';
      edges: Array<{
        __typename: 'CreditEventEdge';
        node: {
          __typename: 'CreditEvent';
          id: string;
          points: number;
          status: CreditEventStatus;
          verifiedOn: string;
          item: { __typename: 'CollectionItem'; code: string; description: string };
        };
      }>;
    };
  } | null;
};

export type EnterpriseByCodeQueryVariables = Exact<{
  creditCode: string;
}>;

export type EnterpriseByCodeQuery = {
  __typename: 'Query';
  enterprise: { __typename: 'Enterprise'; id: string; name: string } | null;
};

export type RegisterEnterpriseMutationVariables = Exact<{
  input: RegisterEnterpriseInput;
}>;

export type RegisterEnterpriseMutation = {
  __typename: 'Mutation';
  registerEnterprise: { __typename: 'Enterprise'; id: string; name: string };
};

export type SetEnterpriseKindsMutationVariables = Exact<{
  id: string | number;
  kinds: Array<EnterpriseKind> | EnterpriseKind;
}>;

export type SetEnterpriseKindsMutation = {
  __typename: 'Mutation';
  setEnterpriseKinds: {
    __typename: 'Enterprise';
    id: string;
    kinds: Array<EnterpriseKind>;
    kindsSetByHand: boolean;
  };
};

export type EnterpriseImportQueryVariables = Exact<{
  id: string | number;
}>;

export type EnterpriseImportQuery = {
  __typename: 'Query';
  enterpriseImport: {
    __typename: 'EnterpriseImport';
    id: string;
    fileName: string;
    rejectsPath: string | null;
    office: { __typename: 'Office'; code: string; name: string };
    job: {
      __typename: 'Job';
      id: string;
      kind: JobKind;
      status: JobStatus;
      done: number;
      total: number | null;
      error: string | null;
      createdAt: string;
      finishedAt: string | null;
    } | null;
    result: {
      __typename: 'EnterpriseImportResult';
      read: number;
      created: number;
      updated: number;
      unchanged: number;
      repeated: number;
      rejected: number;
      withoutKind: number;
    } | null;
  } | null;
};

export type EnterpriseImportsQueryVariables = Exact<{ [key: string]: never }>;

export type EnterpriseImportsQuery = {
  __typename: 'Query';
  enterpriseImports: Array<{
    __typename: 'EnterpriseImport';
    id: string;
    fileName: string;
    createdAt: string;
    rejectsPath: string | null;
    office: { __typename: 'Office'; code: string; name: string };
    job: { __typename: 'Job'; id: string; status: JobStatus; done: number; total: number | null } | null;
    result: {
      __typename: 'EnterpriseImportResult';
      read: number;
      created: number;
      updated: number;
      rejected: number;
    } | null;
  }>;
};

export type CycleRowFragment = {
  __typename: 'GradingCycle';
  id: string;
  from: string;
  to: string;
  running: boolean;
  enterpriseCount: number;
  viewerCanRun: boolean;
  office: { __typename: 'Office'; code: string; name: string };
  progress: {
    __typename: 'CycleProgress';
    preliminary: number;
    confirmed: number;
    adjusted: number;
    overdue: number;
    changed: number;
    total: number;
  };
  lastRun: {
    __typename: 'Job';
    id: string;
    status: JobStatus;
    createdAt: string;
    finishedAt: string | null;
  } | null;
};

export type GradingCyclesQueryVariables = Exact<{ [key: string]: never }>;

export type GradingCyclesQuery = {
  __typename: 'Query';
  gradingCycles: Array<{
    __typename: 'GradingCycle';
    id: string;
    from: string;
    to: string;
    running: boolean;
    enterpriseCount: number;
    viewerCanRun: boolean;
    office: { __typename: 'Office'; code: string; name: string };
    progress: {
      __typename: 'CycleProgress';
      preliminary: number;
      confirmed: number;
      adjusted: number;
      overdue: number;
      changed: number;
      total: number;
    };
    lastRun: {
      __typename: 'Job';
      id: string;
      status: JobStatus;
      createdAt: string;
      finishedAt: string | null;
    } | null;
  }>;
};

export type ReviewRowFragment = {
  __typename: 'GradeReview';
  id: string;
  origin: GradeReviewOrigin;
  status: GradeReviewStatus;
  points: number;
  seriousPenaltyPoints: number;
  preliminaryGrade: string;
  finalGrade: string | null;
  currentGrade: string | null;
  steps: number | null;
  gradeReason: GradeReason;
  ruleSetVersion: number;
  confirmBy: string;
  adjustBy: string;
  overdue: boolean;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedLate: boolean;
  reason: string | null;
  note: string | null;
  viewerCanConfirm: boolean;
  viewerCanAdjust: boolean;
  enterprise: {
    __typename: 'Enterprise';
    id: string;
    name: string;
    office: { __typename: 'Office'; code: string; name: string };
  };
};

export type GradeReviewsQueryVariables = Exact<{
  filter: GradeReviewFilter;
  first: number;
  after?: string | null | undefined;
}>;

export type GradeReviewsQuery = {
  __typename: 'Query';
  gradeReviews: {
    __typename: 'GradeReviewConnection';
    totalCount: number;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      __typename: 'GradeReviewEdge';
      node: {
        __typename: 'GradeReview';
        id: string;
        origin: GradeReviewOrigin;
        status: GradeReviewStatus;
        points: number;
        seriousPenaltyPoints: number;
        preliminaryGrade: string;
        finalGrade: string | null;
        currentGrade: string | null;
        steps: number | null;
        gradeReason: GradeReason;
        ruleSetVersion: number;
        confirmBy: string;
        adjustBy: string;
        overdue: boolean;
        decidedAt: string | null;
        decidedBy: string | null;
        decidedLate: boolean;
        reason: string | null;
        note: string | null;
        viewerCanConfirm: boolean;
        viewerCanAdjust: boolean;
        enterprise: {
          __typename: 'Enterprise';
          id: string;
          name: string;
          office: { __typename: 'Office'; code: string; name: string };
        };
      };
    }>;
  };
};

export type ReviewLinesQueryVariables = Exact<{
  id: string | number;
}>;

export type ReviewLinesQuery = {
  __typename: 'Query';
  gradeReview: {
    __typename: 'GradeReview';
    id: string;
    lines: Array<{
      __typename: 'ScoreLine';
      points: number;
      counted: boolean;
      reason: string | null;
      event: {
        __typename: 'CreditEvent';
        id: string;
        businessNumber: string;
        verifiedOn: string;
        item: { __typename: 'CollectionItem'; code: string; description: string };
      };
    }>;
  } | null;
};

export type ConfirmableReviewsQueryVariables = Exact<{
  filter: GradeReviewFilter;
  after?: string | null | undefined;
}>;

export type ConfirmableReviewsQuery = {
  __typename: 'Query';
  gradeReviews: {
    __typename: 'GradeReviewConnection';
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    edges: Array<{
      __typename: 'GradeReviewEdge';
      node: { __typename: 'GradeReview'; id: string; viewerCanConfirm: boolean };
    }>;
  };
};

export type OpenGradingCycleMutationVariables = Exact<{
  input: OpenGradingCycleInput;
}>;

export type OpenGradingCycleMutation = {
  __typename: 'Mutation';
  openGradingCycle: { __typename: 'GradingCycle'; id: string };
};

export type RunPreliminaryGradingMutationVariables = Exact<{
  cycleId: string | number;
}>;

export type RunPreliminaryGradingMutation = {
  __typename: 'Mutation';
  runPreliminaryGrading: {
    __typename: 'Job';
    id: string;
    kind: JobKind;
    status: JobStatus;
    done: number;
    total: number | null;
    error: string | null;
    createdAt: string;
    finishedAt: string | null;
  };
};

export type ConfirmGradeReviewsMutationVariables = Exact<{
  ids: Array<string | number> | string | number;
  note?: string | null | undefined;
}>;

export type ConfirmGradeReviewsMutation = {
  __typename: 'Mutation';
  confirmGradeReviews: Array<{
    __typename: 'GradeReview';
    id: string;
    status: GradeReviewStatus;
    finalGrade: string | null;
    decidedAt: string | null;
    decidedBy: string | null;
    decidedLate: boolean;
    overdue: boolean;
    viewerCanConfirm: boolean;
    viewerCanAdjust: boolean;
  }>;
};

export type AdjustGradeReviewMutationVariables = Exact<{
  id: string | number;
  grade: string;
  reason: string;
}>;

export type AdjustGradeReviewMutation = {
  __typename: 'Mutation';
  adjustGradeReview: {
    __typename: 'GradeReview';
    id: string;
    origin: GradeReviewOrigin;
    status: GradeReviewStatus;
    points: number;
    seriousPenaltyPoints: number;
    preliminaryGrade: string;
    finalGrade: string | null;
    currentGrade: string | null;
    steps: number | null;
    gradeReason: GradeReason;
    ruleSetVersion: number;
    confirmBy: string;
    adjustBy: string;
    overdue: boolean;
    decidedAt: string | null;
    decidedBy: string | null;
    decidedLate: boolean;
    reason: string | null;
    note: string | null;
    viewerCanConfirm: boolean;
    viewerCanAdjust: boolean;
    enterprise: {
      __typename: 'Enterprise';
      id: string;
      name: string;
      office: { __typename: 'Office'; code: string; name: string };
    };
  };
};

export type RuleSetInForceQueryVariables = Exact<{ [key: string]: never }>;

export type RuleSetInForceQuery = {
  __typename: 'Query';
  ruleSet: {
    __typename: 'RuleSet';
    regime: string;
    title: string;
    version: number;
    effectiveFrom: string;
    items: Array<{
      __typename: 'CollectionItem';
      code: string;
      category: CollectionCategory;
      description: string;
      points: number;
      legalBasis: Array<string>;
      kinds: Array<EnterpriseKind>;
      collector: Collector;
      mode: CollectionMode;
      serious: boolean;
      effect: ItemEffect;
      official: boolean;
      source: string;
    }>;
    grades: Array<{
      __typename: 'GradeDefinition';
      code: string;
      label: string;
      rank: number;
      reachedBy: GradeReachedBy;
      official: boolean;
      source: string;
    }>;
    bands: Array<{
      __typename: 'GradeBand';
      grade: string;
      from: number;
      to: number | null;
      official: boolean;
      source: string;
    }>;
    thresholds: Array<{
      __typename: 'DynamicThreshold';
      measure: DynamicMeasure;
      accumulator: Accumulator;
      points: number;
      official: boolean;
      source: string;
    }>;
    deadlines: Array<{
      __typename: 'RuleDeadline';
      code: DeadlineCode;
      length: number;
      unit: DeadlineUnit;
      official: boolean;
      source: string;
    }>;
    measures: Array<{
      __typename: 'InspectionMeasure';
      area: MeasureArea;
      code: string;
      title: string;
      grade: string;
      inspectionRate: number | null;
      releaseMode: ReleaseMode | null;
      official: boolean;
      source: string;
    }>;
  } | null;
};

export type WorkQueueQueryVariables = Exact<{
  first: number;
}>;

export type WorkQueueQuery = {
  __typename: 'Query';
  workQueue: Array<{
    __typename: 'WorkItem';
    id: string;
    kind: WorkKind;
    dueOn: string;
    count: number;
    event: {
      __typename: 'CreditEvent';
      id: string;
      businessNumber: string;
      points: number;
      verifiedOn: string;
      item: { __typename: 'CollectionItem'; code: string; description: string };
      enterprise: { __typename: 'Enterprise'; id: string; name: string };
    } | null;
    cycle: {
      __typename: 'GradingCycle';
      id: string;
      from: string;
      to: string;
      office: { __typename: 'Office'; code: string; name: string };
    } | null;
  }>;
  workSummary: {
    __typename: 'WorkSummary';
    overdue: number;
    today: number;
    withinFiveWorkingDays: number;
    later: number;
  };
};

export type OfficeOverviewQueryVariables = Exact<{ [key: string]: never }>;

export type OfficeOverviewQuery = {
  __typename: 'Query';
  officeOverview: {
    __typename: 'OfficeOverview';
    enterprises: number;
    events: number;
    lateEvents: number;
    awaitingEvents: number;
    overdueReviews: number;
    office: { __typename: 'Office'; code: string; name: string };
    grades: Array<{ __typename: 'GradeCount'; grade: string; count: number }>;
    cycle: { __typename: 'GradingCycle'; id: string; from: string; to: string } | null;
    eventsByMonth: Array<{
      __typename: 'MonthCount';
      month: string;
      category: CollectionCategory;
      count: number;
    }>;
  };
};

export type PickEnterprisesQueryVariables = Exact<{
  search: string;
}>;

export type PickEnterprisesQuery = {
  __typename: 'Query';
  enterprises: {
    __typename: 'EnterpriseConnection';
    edges: Array<{
      __typename: 'EnterpriseEdge';
      node: {
        __typename: 'Enterprise';
        id: string;
        name: string;
        creditCode: string | null;
        grade: { __typename: 'Grade'; value: string } | null;
      };
    }>;
  };
};

export type OfficesQueryVariables = Exact<{ [key: string]: never }>;

export type OfficesQuery = {
  __typename: 'Query';
  offices: Array<{
    __typename: 'Office';
    code: string;
    name: string;
    level: OfficeLevel;
    parent: { __typename: 'Office'; code: string } | null;
  }>;
};

export type JobQueryVariables = Exact<{
  id: string | number;
}>;

export type JobQuery = {
  __typename: 'Query';
  job: {
    __typename: 'Job';
    id: string;
    kind: JobKind;
    status: JobStatus;
    done: number;
    total: number | null;
    error: string | null;
    createdAt: string;
    finishedAt: string | null;
  } | null;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerQuery = {
  __typename: 'Query';
  viewer: {
    __typename: 'Viewer';
    id: string;
    displayName: string;
    username: string | null;
    role: string | null;
    kind: ViewerKind;
    permissions: Array<Permission>;
    office: { __typename: 'Office'; code: string; name: string; level: OfficeLevel } | null;
  } | null;
};

export const EventRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEvent' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'collectedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'late' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenalty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'category' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'item' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDismiss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRevoke' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EventRowFragment, unknown>;
export const CycleRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'CycleRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GradingCycle' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          { kind: 'Field', name: { kind: 'Name', value: 'running' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enterpriseCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRun' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'preliminary' } },
                { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'adjusted' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
                { kind: 'Field', name: { kind: 'Name', value: 'changed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lastRun' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CycleRowFragment, unknown>;
export const ReviewRowFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReviewRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GradeReview' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'origin' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
          { kind: 'Field', name: { kind: 'Name', value: 'preliminaryGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finalGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'currentGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gradeReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ruleSetVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confirmBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'adjustBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedLate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanAdjust' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReviewRowFragment, unknown>;
export const NavigationCountsDocument = {
  __meta__: { hash: 'sha256:674ca18cb7cdd0c0804ebeddfcf8895f82769ea0302b44c5e6750cc6b8b7fcae' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'NavigationCounts' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'workSummary' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
                { kind: 'Field', name: { kind: 'Name', value: 'today' } },
                { kind: 'Field', name: { kind: 'Name', value: 'withinFiveWorkingDays' } },
                { kind: 'Field', name: { kind: 'Name', value: 'later' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'officeOverview' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'awaitingEvents' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdueReviews' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NavigationCountsQuery, NavigationCountsQueryVariables>;
export const SearchEnterprisesDocument = {
  __meta__: { hash: 'sha256:5480e7d4fe437ed9d4f66c70cffd869cdad01ec01af4f5e6a8567d4c8561ddd0' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SearchEnterprises' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprises' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'search' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '6' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'grade' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchEnterprisesQuery, SearchEnterprisesQueryVariables>;
export const SearchEventsDocument = {
  __meta__: { hash: 'sha256:8f8c0322b81d57769bda36e3997bd1a2f4984b3c7bcc9e130378479ffe661004' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SearchEvents' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'creditEvents' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'businessNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '4' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'enterprise' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchEventsQuery, SearchEventsQueryVariables>;
export const JobsDocument = {
  __meta__: { hash: 'sha256:87321bc058269479cf1b4f0704ee786223418b21d40c266b53f8b7f0928346d8' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Jobs' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'jobs' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '10' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'error' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cycle' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'enterpriseImport' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'fileName' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobsQuery, JobsQueryVariables>;
export const SignInDocument = {
  __meta__: { hash: 'sha256:c3b5ed8bc0a1f5e8f3f33600e68ed5bd3aca5237a8b1b00f7832b8c425bbd405' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignIn' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'username' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'password' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'signIn' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'username' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'username' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'password' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'password' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'viewer' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'username' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'permissions' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'office' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {
  __meta__: { hash: 'sha256:0adf48585d29d5895faec69e9b495ec3952c2841ede1313298401544fa1a6576' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignOut' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'signOut' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const AuditTrailDocument = {
  __meta__: { hash: 'sha256:9eaeb43d2b59d017c78e42d1461e1ddddc7090d12c2f8e795efc565ffa0a321e' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'AuditTrail' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'AuditEntryFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'auditEntries' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'actor' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'operation' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'subjectType' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'subjectId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'office' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AuditTrailQuery, AuditTrailQueryVariables>;
export const CollectionItemsDocument = {
  __meta__: { hash: 'sha256:8b6289d142e2a0007c65584286823b0c8330bafca8e02824eed880f566a211ec' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CollectionItems' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ruleSet' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'regime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                { kind: 'Field', name: { kind: 'Name', value: 'effectiveFrom' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'items' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'category' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'legalBasis' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'collector' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'serious' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'effect' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'businessNumber' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'given' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'issued' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CollectionItemsQuery, CollectionItemsQueryVariables>;
export const EnterpriseToCollectAboutDocument = {
  __meta__: { hash: 'sha256:f0c75c1c918a6e3899ba083548443389c84e39a0b61dad6af548299f1265177a' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'EnterpriseToCollectAbout' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCanCollect' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grade' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'standing' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'thresholds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'measure' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'accumulator' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnterpriseToCollectAboutQuery, EnterpriseToCollectAboutQueryVariables>;
export const CollectionDeadlineDocument = {
  __meta__: { hash: 'sha256:9e123a651277171e655666a801b446182c0fad1dd6f4ffc8fe9db7b2c8148909' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CollectionDeadline' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'verifiedOn' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Date' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'collectionDeadline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'verifiedOn' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'verifiedOn' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'date' } },
                { kind: 'Field', name: { kind: 'Name', value: 'provisional' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CollectionDeadlineQuery, CollectionDeadlineQueryVariables>;
export const PreviewCreditEventDocument = {
  __meta__: { hash: 'sha256:0bebbe2f9a24defd664908c1c2344a03b30da0db1d92ff1d276c5b20b46922a6' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PreviewCreditEvent' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CollectCreditEventInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'previewCreditEvent' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'refusals' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'message' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reference' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'late' } },
                { kind: 'Field', name: { kind: 'Name', value: 'numberIssued' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'before' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reached' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'after' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reached' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PreviewCreditEventQuery, PreviewCreditEventQueryVariables>;
export const CollectCreditEventDocument = {
  __meta__: { hash: 'sha256:20771df68710cc20db37a818a91d9ccdc07da329753d9a33337d8d3b7a8444f7' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CollectCreditEvent' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CollectCreditEventInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'collectCreditEvent' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
                { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'enterprise' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CollectCreditEventMutation, CollectCreditEventMutationVariables>;
export const CreditEventsDocument = {
  __meta__: { hash: 'sha256:11d4f792b55ccdb7c89cb16c60e630af082283fdce03689ab2f1859d6a217cfd' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CreditEvents' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEventFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'creditEvents' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventRow' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEvent' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'collectedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'late' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenalty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'category' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'item' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDismiss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRevoke' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreditEventsQuery, CreditEventsQueryVariables>;
export const CreditEventDocument = {
  __meta__: { hash: 'sha256:3f5ba269d013ad4738071c0a51cb775263f34fe4b2ea0f9405681fa2ab42444b' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CreditEvent' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'creditEvent' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventRow' } },
                { kind: 'Field', name: { kind: 'Name', value: 'ruleSetVersion' } },
                { kind: 'Field', name: { kind: 'Name', value: 'occurredOn' } },
                { kind: 'Field', name: { kind: 'Name', value: 'collectBy' } },
                { kind: 'Field', name: { kind: 'Name', value: 'detail' } },
                { kind: 'Field', name: { kind: 'Name', value: 'conductKey' } },
                { kind: 'Field', name: { kind: 'Name', value: 'declarantNumber' } },
                { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                { kind: 'Field', name: { kind: 'Name', value: 'collectedBy' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'item' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'legalBasis' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cycle' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'history' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'supersededBy' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'enterprise' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'grade' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'standing' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'thresholds' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'measure' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'accumulator' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEvent' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'collectedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'late' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenalty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'category' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'item' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDismiss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRevoke' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreditEventQuery, CreditEventQueryVariables>;
export const ConfirmCreditEventDocument = {
  __meta__: { hash: 'sha256:0591d8634e4e825e7dfab5deb6f5b3082eabad82731710c6410f20bcf9a60198' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConfirmCreditEvent' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'note' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'confirmCreditEvent' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'note' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'note' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventRow' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEvent' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'collectedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'late' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenalty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'category' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'item' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDismiss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRevoke' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConfirmCreditEventMutation, ConfirmCreditEventMutationVariables>;
export const DismissCreditEventDocument = {
  __meta__: { hash: 'sha256:46c866ff29d7c3c38eff13367c2982daaf6d37f7942a2e84498430c6b0e4d5ad' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DismissCreditEvent' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'dismissCreditEvent' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventRow' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEvent' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'collectedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'late' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenalty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'category' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'item' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDismiss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRevoke' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DismissCreditEventMutation, DismissCreditEventMutationVariables>;
export const RevokeCreditEventDocument = {
  __meta__: { hash: 'sha256:d51de6835cf5f9a1f61410dfb8215c760548c9a656b3076a30575ace5710e8da' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RevokeCreditEvent' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'revokeCreditEvent' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'EventRow' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'EventRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CreditEvent' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'collectedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'late' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenalty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'category' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'item' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanDismiss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRevoke' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RevokeCreditEventMutation, RevokeCreditEventMutationVariables>;
export const EnterprisesDocument = {
  __meta__: { hash: 'sha256:491cbda1b356e71f3ec25a4b4c6af3572ffefa3d879356763ef751b15747a622' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Enterprises' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'EnterpriseFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprises' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'office' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'grade' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'standing' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnterprisesQuery, EnterprisesQueryVariables>;
export const EnterpriseDocument = {
  __meta__: { hash: 'sha256:1bfa20d4a423c7536a160b8512bd1f1bd66b95a524f4ce896d65746b2f867e76' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Enterprise' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'identifiers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'scheme' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kindsSetByHand' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                { kind: 'Field', name: { kind: 'Name', value: 'registeredOn' } },
                { kind: 'Field', name: { kind: 'Name', value: 'enterpriseType' } },
                { kind: 'Field', name: { kind: 'Name', value: 'legalRepresentative' } },
                { kind: 'Field', name: { kind: 'Name', value: 'registeredCapital' } },
                { kind: 'Field', name: { kind: 'Name', value: 'businessScope' } },
                { kind: 'Field', name: { kind: 'Name', value: 'province' } },
                { kind: 'Field', name: { kind: 'Name', value: 'region' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCanCollect' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCanSetKinds' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grade' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'standing' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'cycle' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'thresholds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'measure' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'accumulator' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'gradeHistory' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'review' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'gradeReason' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'measures' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'area' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'inspectionRate' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'releaseMode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnterpriseQuery, EnterpriseQueryVariables>;
export const LookAtEnterpriseDocument = {
  __meta__: { hash: 'sha256:6281de8644bf142ab2ab99d819704981cf14a42d539a2a236f13975f8bd6f1c5' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'LookAtEnterprise' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                { kind: 'Field', name: { kind: 'Name', value: 'legalRepresentative' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCanCollect' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grade' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'standing' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'thresholds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'measure' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'accumulator' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LookAtEnterpriseQuery, LookAtEnterpriseQueryVariables>;
export const LatestEventsOfEnterpriseDocument = {
  __meta__: { hash: 'sha256:3b77b8365a8f138efcb799d71c0faf0d19c61c92af4fc262c3ed59f70a3abb6b' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'LatestEventsOfEnterprise' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'creditEvents' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'first' },
                      value: { kind: 'IntValue', value: '5' },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'edges' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'item' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LatestEventsOfEnterpriseQuery, LatestEventsOfEnterpriseQueryVariables>;
export const EnterpriseByCodeDocument = {
  __meta__: { hash: 'sha256:21df1abae849813e71073351afb7866c7f15544e2617fc45f3020bd44a578c6a' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'EnterpriseByCode' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'creditCode' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'creditCode' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'creditCode' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnterpriseByCodeQuery, EnterpriseByCodeQueryVariables>;
export const RegisterEnterpriseDocument = {
  __meta__: { hash: 'sha256:71b9e15570f666999de3864c26b99b2fb2aa92332179e470cd747a10efce52f8' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RegisterEnterprise' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'RegisterEnterpriseInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'registerEnterprise' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RegisterEnterpriseMutation, RegisterEnterpriseMutationVariables>;
export const SetEnterpriseKindsDocument = {
  __meta__: { hash: 'sha256:18050d12e2cf40c8fa02aa14e42748db9c589796075feba0ec02b01190977ea5' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SetEnterpriseKinds' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'EnterpriseKind' } },
              },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'setEnterpriseKinds' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'kinds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kindsSetByHand' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SetEnterpriseKindsMutation, SetEnterpriseKindsMutationVariables>;
export const EnterpriseImportDocument = {
  __meta__: { hash: 'sha256:9f74369535badfabeff8ad0dcaa490acd591b4dfb0fdf4c12d2dc3768819ed7c' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'EnterpriseImport' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterpriseImport' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fileName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'rejectsPath' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'job' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'error' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'result' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'read' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'created' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updated' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'unchanged' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'repeated' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'withoutKind' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnterpriseImportQuery, EnterpriseImportQueryVariables>;
export const EnterpriseImportsDocument = {
  __meta__: { hash: 'sha256:6fe10c359f032191d650206d5d6b36f1aa0c27fecb858ba51dbf0f40a579f864' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'EnterpriseImports' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterpriseImports' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '10' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fileName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'rejectsPath' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'job' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'result' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'read' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'created' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updated' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rejected' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnterpriseImportsQuery, EnterpriseImportsQueryVariables>;
export const GradingCyclesDocument = {
  __meta__: { hash: 'sha256:9f2ad295dfe594f5f2e8cc023aff5de6019b7c8eaf21ba2f8a878b9f73fcd9a9' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'GradingCycles' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'gradingCycles' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'CycleRow' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'CycleRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GradingCycle' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          { kind: 'Field', name: { kind: 'Name', value: 'running' } },
          { kind: 'Field', name: { kind: 'Name', value: 'enterpriseCount' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanRun' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'office' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'progress' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'preliminary' } },
                { kind: 'Field', name: { kind: 'Name', value: 'confirmed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'adjusted' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
                { kind: 'Field', name: { kind: 'Name', value: 'changed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lastRun' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GradingCyclesQuery, GradingCyclesQueryVariables>;
export const GradeReviewsDocument = {
  __meta__: { hash: 'sha256:8969923d5b4b0e999b00638993ae9a7b6385b18f74b991c9d4fbf2b6c0fe2e6f' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'GradeReviews' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'GradeReviewFilter' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'gradeReviews' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReviewRow' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReviewRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GradeReview' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'origin' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
          { kind: 'Field', name: { kind: 'Name', value: 'preliminaryGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finalGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'currentGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gradeReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ruleSetVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confirmBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'adjustBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedLate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanAdjust' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GradeReviewsQuery, GradeReviewsQueryVariables>;
export const ReviewLinesDocument = {
  __meta__: { hash: 'sha256:df5bb2c6f977720bf13f506dea162b3bce0d2dd343a7c29ee289fdf334e88e1b' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReviewLines' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'gradeReview' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'lines' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'counted' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'event' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'item' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReviewLinesQuery, ReviewLinesQueryVariables>;
export const ConfirmableReviewsDocument = {
  __meta__: { hash: 'sha256:7eed5ef1e224b85021b1b437c30ec8380b76cdf8bf154bddae5b8f5d931d23ec' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ConfirmableReviews' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'GradeReviewFilter' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'gradeReviews' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '200' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConfirmableReviewsQuery, ConfirmableReviewsQueryVariables>;
export const OpenGradingCycleDocument = {
  __meta__: { hash: 'sha256:8633493edcd1fb28d89cae5b135844ea00bddf183d87a95c4b07d83060165201' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'OpenGradingCycle' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'OpenGradingCycleInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'openGradingCycle' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenGradingCycleMutation, OpenGradingCycleMutationVariables>;
export const RunPreliminaryGradingDocument = {
  __meta__: { hash: 'sha256:8343498cc8802b023100463791ad1e0557414e06d335bb1848b38a621a92cb47' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RunPreliminaryGrading' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'cycleId' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'runPreliminaryGrading' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'cycleId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'cycleId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'error' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RunPreliminaryGradingMutation, RunPreliminaryGradingMutationVariables>;
export const ConfirmGradeReviewsDocument = {
  __meta__: { hash: 'sha256:3d126a86b9cd8e4fc05c01cf50f0f39265720e3a120f204da49bb4eb2a05c6b0' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConfirmGradeReviews' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'note' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'confirmGradeReviews' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'ids' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'ids' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'note' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'note' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'finalGrade' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedBy' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decidedLate' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCanAdjust' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConfirmGradeReviewsMutation, ConfirmGradeReviewsMutationVariables>;
export const AdjustGradeReviewDocument = {
  __meta__: { hash: 'sha256:04f10d443e66b1cafad57d9986c682b9f2338dab1d612c2170384dbf1fc0fe75' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AdjustGradeReview' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'grade' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'adjustGradeReview' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'grade' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'grade' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ReviewRow' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ReviewRow' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GradeReview' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'origin' } },
          { kind: 'Field', name: { kind: 'Name', value: 'status' } },
          { kind: 'Field', name: { kind: 'Name', value: 'points' } },
          { kind: 'Field', name: { kind: 'Name', value: 'seriousPenaltyPoints' } },
          { kind: 'Field', name: { kind: 'Name', value: 'preliminaryGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'finalGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'currentGrade' } },
          { kind: 'Field', name: { kind: 'Name', value: 'steps' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gradeReason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ruleSetVersion' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confirmBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'adjustBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedBy' } },
          { kind: 'Field', name: { kind: 'Name', value: 'decidedLate' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'note' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanConfirm' } },
          { kind: 'Field', name: { kind: 'Name', value: 'viewerCanAdjust' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprise' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AdjustGradeReviewMutation, AdjustGradeReviewMutationVariables>;
export const RuleSetInForceDocument = {
  __meta__: { hash: 'sha256:3af8a37d1a2d5c7757d71149cf390ac2c098a467b38d2ddd2320113aa491fc7f' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RuleSetInForce' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'ruleSet' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'regime' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                { kind: 'Field', name: { kind: 'Name', value: 'effectiveFrom' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'items' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'category' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'legalBasis' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'collector' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'serious' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'effect' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grades' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'label' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reachedBy' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'bands' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'thresholds' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'measure' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'accumulator' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deadlines' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'measures' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'area' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'inspectionRate' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'releaseMode' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'official' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'source' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RuleSetInForceQuery, RuleSetInForceQueryVariables>;
export const WorkQueueDocument = {
  __meta__: { hash: 'sha256:1d26fffc66d8526b5c6127c3e5d02439156344db28e566da4cc189c48d1520ad' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WorkQueue' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'workQueue' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
                { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'event' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'businessNumber' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'points' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'verifiedOn' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'item' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'enterprise' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cycle' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'office' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'workSummary' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
                { kind: 'Field', name: { kind: 'Name', value: 'today' } },
                { kind: 'Field', name: { kind: 'Name', value: 'withinFiveWorkingDays' } },
                { kind: 'Field', name: { kind: 'Name', value: 'later' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WorkQueueQuery, WorkQueueQueryVariables>;
export const OfficeOverviewDocument = {
  __meta__: { hash: 'sha256:517cc790eb0b797088f29a0a60b476665c46cc0bacaf36a926632f2a418c292a' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OfficeOverview' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'officeOverview' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'enterprises' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grades' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grade' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cycle' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'eventsByMonth' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'month' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'category' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'events' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lateEvents' } },
                { kind: 'Field', name: { kind: 'Name', value: 'awaitingEvents' } },
                { kind: 'Field', name: { kind: 'Name', value: 'overdueReviews' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OfficeOverviewQuery, OfficeOverviewQueryVariables>;
export const PickEnterprisesDocument = {
  __meta__: { hash: 'sha256:fcdc2990735c1dc86939f30c4443fd409667e97475b66f50fd84e7fcde0e583b' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PickEnterprises' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'search' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'enterprises' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'search' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'search' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '12' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'creditCode' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'grade' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PickEnterprisesQuery, PickEnterprisesQueryVariables>;
export const OfficesDocument = {
  __meta__: { hash: 'sha256:3ee6228aa4a46b0a04e07321832c8b086a7fa9276a4592744a87d6edf18a26f0' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Offices' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'offices' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parent' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OfficesQuery, OfficesQueryVariables>;
export const JobDocument = {
  __meta__: { hash: 'sha256:7ce3ba276772df0bfc2ac5dd984ee4f78c814b23ae09a541b93aa9df77060ea6' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Job' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'job' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'done' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'error' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'finishedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<JobQuery, JobQueryVariables>;
export const ViewerDocument = {
  __meta__: { hash: 'sha256:fe6d3ca7406682013d97af6e1a6652b804ace3248ad2af478bd2f5eb178cd035' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Viewer' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'username' } },
                { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'permissions' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'office' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;

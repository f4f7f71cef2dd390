/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  '\n  query NavigationCounts {\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n    officeOverview {\n      awaitingEvents\n      overdueReviews\n    }\n  }\n': typeof types.NavigationCountsDocument;
  '\n  query SearchEnterprises($text: String!) {\n    enterprises(filter: { search: $text }, first: 6) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n': typeof types.SearchEnterprisesDocument;
  '\n  query SearchEvents($text: String!) {\n    creditEvents(filter: { businessNumber: $text }, first: 4) {\n      edges {\n        node {\n          id\n          businessNumber\n          enterprise {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n': typeof types.SearchEventsDocument;
  '\n  query Jobs {\n    jobs(first: 10) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n      cycle {\n        id\n      }\n      enterpriseImport {\n        id\n        fileName\n      }\n    }\n  }\n': typeof types.JobsDocument;
  '\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      viewer {\n        id\n        displayName\n        username\n        role\n        kind\n        permissions\n        office {\n          code\n          name\n          level\n        }\n      }\n    }\n  }\n': typeof types.SignInDocument;
  '\n  mutation SignOut {\n    signOut\n  }\n': typeof types.SignOutDocument;
  '\n  query AuditTrail($filter: AuditEntryFilter, $first: Int!, $after: String) {\n    auditEntries(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          at\n          actor\n          operation\n          subjectType\n          subjectId\n          before\n          after\n          address\n          outcome\n          office {\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n': typeof types.AuditTrailDocument;
  '\n  query CollectionItems {\n    ruleSet {\n      regime\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n        businessNumber {\n          given\n          issued\n        }\n      }\n    }\n  }\n': typeof types.CollectionItemsDocument;
  '\n  query EnterpriseToCollectAbout($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      viewerCanCollect\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n': typeof types.EnterpriseToCollectAboutDocument;
  '\n  query CollectionDeadline($verifiedOn: Date!) {\n    collectionDeadline(verifiedOn: $verifiedOn) {\n      date\n      provisional\n    }\n  }\n': typeof types.CollectionDeadlineDocument;
  '\n  query PreviewCreditEvent($input: CollectCreditEventInput!) {\n    previewCreditEvent(input: $input) {\n      refusals {\n        code\n        message\n        field\n        rule\n        reference\n      }\n      points\n      status\n      late\n      numberIssued\n      before {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n      after {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n    }\n  }\n': typeof types.PreviewCreditEventDocument;
  '\n  mutation CollectCreditEvent($input: CollectCreditEventInput!) {\n    collectCreditEvent(input: $input) {\n      id\n      businessNumber\n      points\n      status\n      enterprise {\n        id\n        name\n      }\n    }\n  }\n': typeof types.CollectCreditEventDocument;
  '\n  fragment EventRow on CreditEvent {\n    id\n    businessNumber\n    points\n    status\n    verifiedOn\n    collectedAt\n    late\n    seriousPenalty\n    category\n    item {\n      code\n      description\n    }\n    enterprise {\n      id\n      name\n    }\n    office {\n      code\n      name\n    }\n    viewerCanConfirm\n    viewerCanDismiss\n    viewerCanRevoke\n  }\n': typeof types.EventRowFragmentDoc;
  '\n  query CreditEvents($filter: CreditEventFilter, $first: Int!, $after: String) {\n    creditEvents(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...EventRow\n        }\n      }\n    }\n  }\n': typeof types.CreditEventsDocument;
  '\n  query CreditEvent($id: ID!) {\n    creditEvent(id: $id) {\n      ...EventRow\n      ruleSetVersion\n      occurredOn\n      collectBy\n      detail\n      conductKey\n      declarantNumber\n      source\n      collectedBy\n      item {\n        legalBasis\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      history {\n        status\n        at\n        by\n        reason\n        supersededBy {\n          id\n          businessNumber\n          points\n        }\n      }\n      enterprise {\n        id\n        creditCode\n        grade {\n          value\n          since\n        }\n        standing {\n          points\n          seriousPenaltyPoints\n          grade\n          thresholds {\n            measure\n            accumulator\n            points\n          }\n        }\n      }\n    }\n  }\n': typeof types.CreditEventDocument;
  '\n  mutation ConfirmCreditEvent($id: ID!, $note: String) {\n    confirmCreditEvent(id: $id, note: $note) {\n      ...EventRow\n    }\n  }\n': typeof types.ConfirmCreditEventDocument;
  '\n  mutation DismissCreditEvent($id: ID!, $reason: String!) {\n    dismissCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n': typeof types.DismissCreditEventDocument;
  '\n  mutation RevokeCreditEvent($id: ID!, $reason: String!) {\n    revokeCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n': typeof types.RevokeCreditEventDocument;
  '\n  query Enterprises($filter: EnterpriseFilter, $first: Int!, $after: String) {\n    enterprises(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          creditCode\n          kinds\n          office {\n            code\n            name\n          }\n          grade {\n            value\n            since\n          }\n          standing {\n            points\n          }\n        }\n      }\n    }\n  }\n': typeof types.EnterprisesDocument;
  '\n  query Enterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      identifiers {\n        scheme\n        value\n      }\n      kinds\n      kindsSetByHand\n      office {\n        code\n        name\n      }\n      address\n      registeredOn\n      enterpriseType\n      legalRepresentative\n      registeredCapital\n      businessScope\n      province\n      region\n      viewerCanCollect\n      viewerCanSetKinds\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        cycle {\n          id\n          from\n          to\n        }\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n      gradeHistory {\n        value\n        from\n        to\n        basis\n        official\n        review {\n          id\n          points\n          status\n          reason\n          gradeReason\n        }\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n': typeof types.EnterpriseDocument;
  '\n  query LookAtEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      address\n      legalRepresentative\n      viewerCanCollect\n      office {\n        code\n        name\n      }\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n': typeof types.LookAtEnterpriseDocument;
  '\n  query LatestEventsOfEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      creditEvents(first: 5) {\n        edges {\n          node {\n            id\n            points\n            status\n            verifiedOn\n            item {\n              code\n              description\n            }\n          }\n        }\n      }\n    }\n  }\n': typeof types.LatestEventsOfEnterpriseDocument;
  '\n  query EnterpriseByCode($creditCode: String!) {\n    enterprise(creditCode: $creditCode) {\n      id\n      name\n    }\n  }\n': typeof types.EnterpriseByCodeDocument;
  '\n  mutation RegisterEnterprise($input: RegisterEnterpriseInput!) {\n    registerEnterprise(input: $input) {\n      id\n      name\n    }\n  }\n': typeof types.RegisterEnterpriseDocument;
  '\n  mutation SetEnterpriseKinds($id: ID!, $kinds: [EnterpriseKind!]!) {\n    setEnterpriseKinds(id: $id, kinds: $kinds) {\n      id\n      kinds\n      kindsSetByHand\n    }\n  }\n': typeof types.SetEnterpriseKindsDocument;
  '\n  query EnterpriseImport($id: ID!) {\n    enterpriseImport(id: $id) {\n      id\n      fileName\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        kind\n        status\n        done\n        total\n        error\n        createdAt\n        finishedAt\n      }\n      result {\n        read\n        created\n        updated\n        unchanged\n        repeated\n        rejected\n        withoutKind\n      }\n    }\n  }\n': typeof types.EnterpriseImportDocument;
  '\n  query EnterpriseImports {\n    enterpriseImports(first: 10) {\n      id\n      fileName\n      createdAt\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        status\n        done\n        total\n      }\n      result {\n        read\n        created\n        updated\n        rejected\n      }\n    }\n  }\n': typeof types.EnterpriseImportsDocument;
  '\n  fragment CycleRow on GradingCycle {\n    id\n    from\n    to\n    running\n    enterpriseCount\n    viewerCanRun\n    office {\n      code\n      name\n    }\n    progress {\n      preliminary\n      confirmed\n      adjusted\n      overdue\n      changed\n      total\n    }\n    lastRun {\n      id\n      status\n      createdAt\n      finishedAt\n    }\n  }\n': typeof types.CycleRowFragmentDoc;
  '\n  query GradingCycles {\n    gradingCycles {\n      ...CycleRow\n    }\n  }\n': typeof types.GradingCyclesDocument;
  '\n  fragment ReviewRow on GradeReview {\n    id\n    origin\n    status\n    points\n    seriousPenaltyPoints\n    preliminaryGrade\n    finalGrade\n    currentGrade\n    steps\n    gradeReason\n    ruleSetVersion\n    confirmBy\n    adjustBy\n    overdue\n    decidedAt\n    decidedBy\n    decidedLate\n    reason\n    note\n    viewerCanConfirm\n    viewerCanAdjust\n    enterprise {\n      id\n      name\n      office {\n        code\n        name\n      }\n    }\n  }\n': typeof types.ReviewRowFragmentDoc;
  '\n  query GradeReviews($filter: GradeReviewFilter!, $first: Int!, $after: String) {\n    gradeReviews(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ReviewRow\n        }\n      }\n    }\n  }\n': typeof types.GradeReviewsDocument;
  '\n  query ReviewLines($id: ID!) {\n    gradeReview(id: $id) {\n      id\n      lines {\n        points\n        counted\n        reason\n        event {\n          id\n          businessNumber\n          verifiedOn\n          item {\n            code\n            description\n          }\n        }\n      }\n    }\n  }\n': typeof types.ReviewLinesDocument;
  '\n  query ConfirmableReviews($filter: GradeReviewFilter!, $after: String) {\n    gradeReviews(filter: $filter, first: 200, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          viewerCanConfirm\n        }\n      }\n    }\n  }\n': typeof types.ConfirmableReviewsDocument;
  '\n  mutation OpenGradingCycle($input: OpenGradingCycleInput!) {\n    openGradingCycle(input: $input) {\n      id\n    }\n  }\n': typeof types.OpenGradingCycleDocument;
  '\n  mutation RunPreliminaryGrading($cycleId: ID!) {\n    runPreliminaryGrading(cycleId: $cycleId) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n': typeof types.RunPreliminaryGradingDocument;
  '\n  mutation ConfirmGradeReviews($ids: [ID!]!, $note: String) {\n    confirmGradeReviews(ids: $ids, note: $note) {\n      id\n      status\n      finalGrade\n      decidedAt\n      decidedBy\n      decidedLate\n      overdue\n      viewerCanConfirm\n      viewerCanAdjust\n    }\n  }\n': typeof types.ConfirmGradeReviewsDocument;
  '\n  mutation AdjustGradeReview($id: ID!, $grade: String!, $reason: String!) {\n    adjustGradeReview(id: $id, grade: $grade, reason: $reason) {\n      ...ReviewRow\n    }\n  }\n': typeof types.AdjustGradeReviewDocument;
  '\n  query RuleSetInForce {\n    ruleSet {\n      regime\n      title\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n      }\n      grades {\n        code\n        label\n        rank\n        reachedBy\n        official\n        source\n      }\n      bands {\n        grade\n        from\n        to\n        official\n        source\n      }\n      thresholds {\n        measure\n        accumulator\n        points\n        official\n        source\n      }\n      deadlines {\n        code\n        length\n        unit\n        official\n        source\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n': typeof types.RuleSetInForceDocument;
  '\n  query WorkQueue($first: Int!) {\n    workQueue(first: $first) {\n      id\n      kind\n      dueOn\n      count\n      event {\n        id\n        businessNumber\n        points\n        verifiedOn\n        item {\n          code\n          description\n        }\n        enterprise {\n          id\n          name\n        }\n      }\n      cycle {\n        id\n        from\n        to\n        office {\n          code\n          name\n        }\n      }\n    }\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n  }\n': typeof types.WorkQueueDocument;
  '\n  query OfficeOverview {\n    officeOverview {\n      office {\n        code\n        name\n      }\n      enterprises\n      grades {\n        grade\n        count\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      eventsByMonth {\n        month\n        category\n        count\n      }\n      events\n      lateEvents\n      awaitingEvents\n      overdueReviews\n    }\n  }\n': typeof types.OfficeOverviewDocument;
  '\n  query PickEnterprises($search: String!) {\n    enterprises(filter: { search: $search }, first: 12) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n': typeof types.PickEnterprisesDocument;
  '\n  query Offices {\n    offices {\n      code\n      name\n      level\n      parent {\n        code\n      }\n    }\n  }\n': typeof types.OfficesDocument;
  '\n  query Job($id: ID!) {\n    job(id: $id) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n': typeof types.JobDocument;
  '\n  query Viewer {\n    viewer {\n      id\n      displayName\n      username\n      role\n      kind\n      permissions\n      office {\n        code\n        name\n        level\n      }\n    }\n  }\n': typeof types.ViewerDocument;
};
const documents: Documents = {
  '\n  query NavigationCounts {\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n    officeOverview {\n      awaitingEvents\n      overdueReviews\n    }\n  }\n':
    types.NavigationCountsDocument,
  '\n  query SearchEnterprises($text: String!) {\n    enterprises(filter: { search: $text }, first: 6) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n':
    types.SearchEnterprisesDocument,
  '\n  query SearchEvents($text: String!) {\n    creditEvents(filter: { businessNumber: $text }, first: 4) {\n      edges {\n        node {\n          id\n          businessNumber\n          enterprise {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n':
    types.SearchEventsDocument,
  '\n  query Jobs {\n    jobs(first: 10) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n      cycle {\n        id\n      }\n      enterpriseImport {\n        id\n        fileName\n      }\n    }\n  }\n':
    types.JobsDocument,
  '\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      viewer {\n        id\n        displayName\n        username\n        role\n        kind\n        permissions\n        office {\n          code\n          name\n          level\n        }\n      }\n    }\n  }\n':
    types.SignInDocument,
  '\n  mutation SignOut {\n    signOut\n  }\n': types.SignOutDocument,
  '\n  query AuditTrail($filter: AuditEntryFilter, $first: Int!, $after: String) {\n    auditEntries(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          at\n          actor\n          operation\n          subjectType\n          subjectId\n          before\n          after\n          address\n          outcome\n          office {\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n':
    types.AuditTrailDocument,
  '\n  query CollectionItems {\n    ruleSet {\n      regime\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n        businessNumber {\n          given\n          issued\n        }\n      }\n    }\n  }\n':
    types.CollectionItemsDocument,
  '\n  query EnterpriseToCollectAbout($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      viewerCanCollect\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n':
    types.EnterpriseToCollectAboutDocument,
  '\n  query CollectionDeadline($verifiedOn: Date!) {\n    collectionDeadline(verifiedOn: $verifiedOn) {\n      date\n      provisional\n    }\n  }\n':
    types.CollectionDeadlineDocument,
  '\n  query PreviewCreditEvent($input: CollectCreditEventInput!) {\n    previewCreditEvent(input: $input) {\n      refusals {\n        code\n        message\n        field\n        rule\n        reference\n      }\n      points\n      status\n      late\n      numberIssued\n      before {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n      after {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n    }\n  }\n':
    types.PreviewCreditEventDocument,
  '\n  mutation CollectCreditEvent($input: CollectCreditEventInput!) {\n    collectCreditEvent(input: $input) {\n      id\n      businessNumber\n      points\n      status\n      enterprise {\n        id\n        name\n      }\n    }\n  }\n':
    types.CollectCreditEventDocument,
  '\n  fragment EventRow on CreditEvent {\n    id\n    businessNumber\n    points\n    status\n    verifiedOn\n    collectedAt\n    late\n    seriousPenalty\n    category\n    item {\n      code\n      description\n    }\n    enterprise {\n      id\n      name\n    }\n    office {\n      code\n      name\n    }\n    viewerCanConfirm\n    viewerCanDismiss\n    viewerCanRevoke\n  }\n':
    types.EventRowFragmentDoc,
  '\n  query CreditEvents($filter: CreditEventFilter, $first: Int!, $after: String) {\n    creditEvents(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...EventRow\n        }\n      }\n    }\n  }\n':
    types.CreditEventsDocument,
  '\n  query CreditEvent($id: ID!) {\n    creditEvent(id: $id) {\n      ...EventRow\n      ruleSetVersion\n      occurredOn\n      collectBy\n      detail\n      conductKey\n      declarantNumber\n      source\n      collectedBy\n      item {\n        legalBasis\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      history {\n        status\n        at\n        by\n        reason\n        supersededBy {\n          id\n          businessNumber\n          points\n        }\n      }\n      enterprise {\n        id\n        creditCode\n        grade {\n          value\n          since\n        }\n        standing {\n          points\n          seriousPenaltyPoints\n          grade\n          thresholds {\n            measure\n            accumulator\n            points\n          }\n        }\n      }\n    }\n  }\n':
    types.CreditEventDocument,
  '\n  mutation ConfirmCreditEvent($id: ID!, $note: String) {\n    confirmCreditEvent(id: $id, note: $note) {\n      ...EventRow\n    }\n  }\n':
    types.ConfirmCreditEventDocument,
  '\n  mutation DismissCreditEvent($id: ID!, $reason: String!) {\n    dismissCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n':
    types.DismissCreditEventDocument,
  '\n  mutation RevokeCreditEvent($id: ID!, $reason: String!) {\n    revokeCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n':
    types.RevokeCreditEventDocument,
  '\n  query Enterprises($filter: EnterpriseFilter, $first: Int!, $after: String) {\n    enterprises(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          creditCode\n          kinds\n          office {\n            code\n            name\n          }\n          grade {\n            value\n            since\n          }\n          standing {\n            points\n          }\n        }\n      }\n    }\n  }\n':
    types.EnterprisesDocument,
  '\n  query Enterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      identifiers {\n        scheme\n        value\n      }\n      kinds\n      kindsSetByHand\n      office {\n        code\n        name\n      }\n      address\n      registeredOn\n      enterpriseType\n      legalRepresentative\n      registeredCapital\n      businessScope\n      province\n      region\n      viewerCanCollect\n      viewerCanSetKinds\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        cycle {\n          id\n          from\n          to\n        }\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n      gradeHistory {\n        value\n        from\n        to\n        basis\n        official\n        review {\n          id\n          points\n          status\n          reason\n          gradeReason\n        }\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n':
    types.EnterpriseDocument,
  '\n  query LookAtEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      address\n      legalRepresentative\n      viewerCanCollect\n      office {\n        code\n        name\n      }\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n':
    types.LookAtEnterpriseDocument,
  '\n  query LatestEventsOfEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      creditEvents(first: 5) {\n        edges {\n          node {\n            id\n            points\n            status\n            verifiedOn\n            item {\n              code\n              description\n            }\n          }\n        }\n      }\n    }\n  }\n':
    types.LatestEventsOfEnterpriseDocument,
  '\n  query EnterpriseByCode($creditCode: String!) {\n    enterprise(creditCode: $creditCode) {\n      id\n      name\n    }\n  }\n':
    types.EnterpriseByCodeDocument,
  '\n  mutation RegisterEnterprise($input: RegisterEnterpriseInput!) {\n    registerEnterprise(input: $input) {\n      id\n      name\n    }\n  }\n':
    types.RegisterEnterpriseDocument,
  '\n  mutation SetEnterpriseKinds($id: ID!, $kinds: [EnterpriseKind!]!) {\n    setEnterpriseKinds(id: $id, kinds: $kinds) {\n      id\n      kinds\n      kindsSetByHand\n    }\n  }\n':
    types.SetEnterpriseKindsDocument,
  '\n  query EnterpriseImport($id: ID!) {\n    enterpriseImport(id: $id) {\n      id\n      fileName\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        kind\n        status\n        done\n        total\n        error\n        createdAt\n        finishedAt\n      }\n      result {\n        read\n        created\n        updated\n        unchanged\n        repeated\n        rejected\n        withoutKind\n      }\n    }\n  }\n':
    types.EnterpriseImportDocument,
  '\n  query EnterpriseImports {\n    enterpriseImports(first: 10) {\n      id\n      fileName\n      createdAt\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        status\n        done\n        total\n      }\n      result {\n        read\n        created\n        updated\n        rejected\n      }\n    }\n  }\n':
    types.EnterpriseImportsDocument,
  '\n  fragment CycleRow on GradingCycle {\n    id\n    from\n    to\n    running\n    enterpriseCount\n    viewerCanRun\n    office {\n      code\n      name\n    }\n    progress {\n      preliminary\n      confirmed\n      adjusted\n      overdue\n      changed\n      total\n    }\n    lastRun {\n      id\n      status\n      createdAt\n      finishedAt\n    }\n  }\n':
    types.CycleRowFragmentDoc,
  '\n  query GradingCycles {\n    gradingCycles {\n      ...CycleRow\n    }\n  }\n':
    types.GradingCyclesDocument,
  '\n  fragment ReviewRow on GradeReview {\n    id\n    origin\n    status\n    points\n    seriousPenaltyPoints\n    preliminaryGrade\n    finalGrade\n    currentGrade\n    steps\n    gradeReason\n    ruleSetVersion\n    confirmBy\n    adjustBy\n    overdue\n    decidedAt\n    decidedBy\n    decidedLate\n    reason\n    note\n    viewerCanConfirm\n    viewerCanAdjust\n    enterprise {\n      id\n      name\n      office {\n        code\n        name\n      }\n    }\n  }\n':
    types.ReviewRowFragmentDoc,
  '\n  query GradeReviews($filter: GradeReviewFilter!, $first: Int!, $after: String) {\n    gradeReviews(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ReviewRow\n        }\n      }\n    }\n  }\n':
    types.GradeReviewsDocument,
  '\n  query ReviewLines($id: ID!) {\n    gradeReview(id: $id) {\n      id\n      lines {\n        points\n        counted\n        reason\n        event {\n          id\n          businessNumber\n          verifiedOn\n          item {\n            code\n            description\n          }\n        }\n      }\n    }\n  }\n':
    types.ReviewLinesDocument,
  '\n  query ConfirmableReviews($filter: GradeReviewFilter!, $after: String) {\n    gradeReviews(filter: $filter, first: 200, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          viewerCanConfirm\n        }\n      }\n    }\n  }\n':
    types.ConfirmableReviewsDocument,
  '\n  mutation OpenGradingCycle($input: OpenGradingCycleInput!) {\n    openGradingCycle(input: $input) {\n      id\n    }\n  }\n':
    types.OpenGradingCycleDocument,
  '\n  mutation RunPreliminaryGrading($cycleId: ID!) {\n    runPreliminaryGrading(cycleId: $cycleId) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n':
    types.RunPreliminaryGradingDocument,
  '\n  mutation ConfirmGradeReviews($ids: [ID!]!, $note: String) {\n    confirmGradeReviews(ids: $ids, note: $note) {\n      id\n      status\n      finalGrade\n      decidedAt\n      decidedBy\n      decidedLate\n      overdue\n      viewerCanConfirm\n      viewerCanAdjust\n    }\n  }\n':
    types.ConfirmGradeReviewsDocument,
  '\n  mutation AdjustGradeReview($id: ID!, $grade: String!, $reason: String!) {\n    adjustGradeReview(id: $id, grade: $grade, reason: $reason) {\n      ...ReviewRow\n    }\n  }\n':
    types.AdjustGradeReviewDocument,
  '\n  query RuleSetInForce {\n    ruleSet {\n      regime\n      title\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n      }\n      grades {\n        code\n        label\n        rank\n        reachedBy\n        official\n        source\n      }\n      bands {\n        grade\n        from\n        to\n        official\n        source\n      }\n      thresholds {\n        measure\n        accumulator\n        points\n        official\n        source\n      }\n      deadlines {\n        code\n        length\n        unit\n        official\n        source\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n':
    types.RuleSetInForceDocument,
  '\n  query WorkQueue($first: Int!) {\n    workQueue(first: $first) {\n      id\n      kind\n      dueOn\n      count\n      event {\n        id\n        businessNumber\n        points\n        verifiedOn\n        item {\n          code\n          description\n        }\n        enterprise {\n          id\n          name\n        }\n      }\n      cycle {\n        id\n        from\n        to\n        office {\n          code\n          name\n        }\n      }\n    }\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n  }\n':
    types.WorkQueueDocument,
  '\n  query OfficeOverview {\n    officeOverview {\n      office {\n        code\n        name\n      }\n      enterprises\n      grades {\n        grade\n        count\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      eventsByMonth {\n        month\n        category\n        count\n      }\n      events\n      lateEvents\n      awaitingEvents\n      overdueReviews\n    }\n  }\n':
    types.OfficeOverviewDocument,
  '\n  query PickEnterprises($search: String!) {\n    enterprises(filter: { search: $search }, first: 12) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n':
    types.PickEnterprisesDocument,
  '\n  query Offices {\n    offices {\n      code\n      name\n      level\n      parent {\n        code\n      }\n    }\n  }\n':
    types.OfficesDocument,
  '\n  query Job($id: ID!) {\n    job(id: $id) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n':
    types.JobDocument,
  '\n  query Viewer {\n    viewer {\n      id\n      displayName\n      username\n      role\n      kind\n      permissions\n      office {\n        code\n        name\n        level\n      }\n    }\n  }\n':
    types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query NavigationCounts {\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n    officeOverview {\n      awaitingEvents\n      overdueReviews\n    }\n  }\n',
): (typeof documents)['\n  query NavigationCounts {\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n    officeOverview {\n      awaitingEvents\n      overdueReviews\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SearchEnterprises($text: String!) {\n    enterprises(filter: { search: $text }, first: 6) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query SearchEnterprises($text: String!) {\n    enterprises(filter: { search: $text }, first: 6) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SearchEvents($text: String!) {\n    creditEvents(filter: { businessNumber: $text }, first: 4) {\n      edges {\n        node {\n          id\n          businessNumber\n          enterprise {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query SearchEvents($text: String!) {\n    creditEvents(filter: { businessNumber: $text }, first: 4) {\n      edges {\n        node {\n          id\n          businessNumber\n          enterprise {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Jobs {\n    jobs(first: 10) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n      cycle {\n        id\n      }\n      enterpriseImport {\n        id\n        fileName\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Jobs {\n    jobs(first: 10) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n      cycle {\n        id\n      }\n      enterpriseImport {\n        id\n        fileName\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      viewer {\n        id\n        displayName\n        username\n        role\n        kind\n        permissions\n        office {\n          code\n          name\n          level\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SignIn($username: String!, $password: String!) {\n    signIn(username: $username, password: $password) {\n      viewer {\n        id\n        displayName\n        username\n        role\n        kind\n        permissions\n        office {\n          code\n          name\n          level\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignOut {\n    signOut\n  }\n',
): (typeof documents)['\n  mutation SignOut {\n    signOut\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AuditTrail($filter: AuditEntryFilter, $first: Int!, $after: String) {\n    auditEntries(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          at\n          actor\n          operation\n          subjectType\n          subjectId\n          before\n          after\n          address\n          outcome\n          office {\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query AuditTrail($filter: AuditEntryFilter, $first: Int!, $after: String) {\n    auditEntries(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          at\n          actor\n          operation\n          subjectType\n          subjectId\n          before\n          after\n          address\n          outcome\n          office {\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CollectionItems {\n    ruleSet {\n      regime\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n        businessNumber {\n          given\n          issued\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CollectionItems {\n    ruleSet {\n      regime\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n        businessNumber {\n          given\n          issued\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query EnterpriseToCollectAbout($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      viewerCanCollect\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query EnterpriseToCollectAbout($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      viewerCanCollect\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CollectionDeadline($verifiedOn: Date!) {\n    collectionDeadline(verifiedOn: $verifiedOn) {\n      date\n      provisional\n    }\n  }\n',
): (typeof documents)['\n  query CollectionDeadline($verifiedOn: Date!) {\n    collectionDeadline(verifiedOn: $verifiedOn) {\n      date\n      provisional\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query PreviewCreditEvent($input: CollectCreditEventInput!) {\n    previewCreditEvent(input: $input) {\n      refusals {\n        code\n        message\n        field\n        rule\n        reference\n      }\n      points\n      status\n      late\n      numberIssued\n      before {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n      after {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n    }\n  }\n',
): (typeof documents)['\n  query PreviewCreditEvent($input: CollectCreditEventInput!) {\n    previewCreditEvent(input: $input) {\n      refusals {\n        code\n        message\n        field\n        rule\n        reference\n      }\n      points\n      status\n      late\n      numberIssued\n      before {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n      after {\n        points\n        seriousPenaltyPoints\n        grade\n        reached\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CollectCreditEvent($input: CollectCreditEventInput!) {\n    collectCreditEvent(input: $input) {\n      id\n      businessNumber\n      points\n      status\n      enterprise {\n        id\n        name\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation CollectCreditEvent($input: CollectCreditEventInput!) {\n    collectCreditEvent(input: $input) {\n      id\n      businessNumber\n      points\n      status\n      enterprise {\n        id\n        name\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment EventRow on CreditEvent {\n    id\n    businessNumber\n    points\n    status\n    verifiedOn\n    collectedAt\n    late\n    seriousPenalty\n    category\n    item {\n      code\n      description\n    }\n    enterprise {\n      id\n      name\n    }\n    office {\n      code\n      name\n    }\n    viewerCanConfirm\n    viewerCanDismiss\n    viewerCanRevoke\n  }\n',
): (typeof documents)['\n  fragment EventRow on CreditEvent {\n    id\n    businessNumber\n    points\n    status\n    verifiedOn\n    collectedAt\n    late\n    seriousPenalty\n    category\n    item {\n      code\n      description\n    }\n    enterprise {\n      id\n      name\n    }\n    office {\n      code\n      name\n    }\n    viewerCanConfirm\n    viewerCanDismiss\n    viewerCanRevoke\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CreditEvents($filter: CreditEventFilter, $first: Int!, $after: String) {\n    creditEvents(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...EventRow\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CreditEvents($filter: CreditEventFilter, $first: Int!, $after: String) {\n    creditEvents(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...EventRow\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CreditEvent($id: ID!) {\n    creditEvent(id: $id) {\n      ...EventRow\n      ruleSetVersion\n      occurredOn\n      collectBy\n      detail\n      conductKey\n      declarantNumber\n      source\n      collectedBy\n      item {\n        legalBasis\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      history {\n        status\n        at\n        by\n        reason\n        supersededBy {\n          id\n          businessNumber\n          points\n        }\n      }\n      enterprise {\n        id\n        creditCode\n        grade {\n          value\n          since\n        }\n        standing {\n          points\n          seriousPenaltyPoints\n          grade\n          thresholds {\n            measure\n            accumulator\n            points\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query CreditEvent($id: ID!) {\n    creditEvent(id: $id) {\n      ...EventRow\n      ruleSetVersion\n      occurredOn\n      collectBy\n      detail\n      conductKey\n      declarantNumber\n      source\n      collectedBy\n      item {\n        legalBasis\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      history {\n        status\n        at\n        by\n        reason\n        supersededBy {\n          id\n          businessNumber\n          points\n        }\n      }\n      enterprise {\n        id\n        creditCode\n        grade {\n          value\n          since\n        }\n        standing {\n          points\n          seriousPenaltyPoints\n          grade\n          thresholds {\n            measure\n            accumulator\n            points\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConfirmCreditEvent($id: ID!, $note: String) {\n    confirmCreditEvent(id: $id, note: $note) {\n      ...EventRow\n    }\n  }\n',
): (typeof documents)['\n  mutation ConfirmCreditEvent($id: ID!, $note: String) {\n    confirmCreditEvent(id: $id, note: $note) {\n      ...EventRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DismissCreditEvent($id: ID!, $reason: String!) {\n    dismissCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n',
): (typeof documents)['\n  mutation DismissCreditEvent($id: ID!, $reason: String!) {\n    dismissCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RevokeCreditEvent($id: ID!, $reason: String!) {\n    revokeCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n',
): (typeof documents)['\n  mutation RevokeCreditEvent($id: ID!, $reason: String!) {\n    revokeCreditEvent(id: $id, reason: $reason) {\n      ...EventRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Enterprises($filter: EnterpriseFilter, $first: Int!, $after: String) {\n    enterprises(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          creditCode\n          kinds\n          office {\n            code\n            name\n          }\n          grade {\n            value\n            since\n          }\n          standing {\n            points\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Enterprises($filter: EnterpriseFilter, $first: Int!, $after: String) {\n    enterprises(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          creditCode\n          kinds\n          office {\n            code\n            name\n          }\n          grade {\n            value\n            since\n          }\n          standing {\n            points\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Enterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      identifiers {\n        scheme\n        value\n      }\n      kinds\n      kindsSetByHand\n      office {\n        code\n        name\n      }\n      address\n      registeredOn\n      enterpriseType\n      legalRepresentative\n      registeredCapital\n      businessScope\n      province\n      region\n      viewerCanCollect\n      viewerCanSetKinds\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        cycle {\n          id\n          from\n          to\n        }\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n      gradeHistory {\n        value\n        from\n        to\n        basis\n        official\n        review {\n          id\n          points\n          status\n          reason\n          gradeReason\n        }\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Enterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      identifiers {\n        scheme\n        value\n      }\n      kinds\n      kindsSetByHand\n      office {\n        code\n        name\n      }\n      address\n      registeredOn\n      enterpriseType\n      legalRepresentative\n      registeredCapital\n      businessScope\n      province\n      region\n      viewerCanCollect\n      viewerCanSetKinds\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        cycle {\n          id\n          from\n          to\n        }\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n      gradeHistory {\n        value\n        from\n        to\n        basis\n        official\n        review {\n          id\n          points\n          status\n          reason\n          gradeReason\n        }\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query LookAtEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      address\n      legalRepresentative\n      viewerCanCollect\n      office {\n        code\n        name\n      }\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query LookAtEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      name\n      creditCode\n      kinds\n      address\n      legalRepresentative\n      viewerCanCollect\n      office {\n        code\n        name\n      }\n      grade {\n        value\n        since\n      }\n      standing {\n        points\n        seriousPenaltyPoints\n        grade\n        thresholds {\n          measure\n          accumulator\n          points\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query LatestEventsOfEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      creditEvents(first: 5) {\n        edges {\n          node {\n            id\n            points\n            status\n            verifiedOn\n            item {\n              code\n              description\n            }\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query LatestEventsOfEnterprise($id: ID!) {\n    enterprise(id: $id) {\n      id\n      creditEvents(first: 5) {\n        edges {\n          node {\n            id\n            points\n            status\n            verifiedOn\n            item {\n              code\n              description\n            }\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query EnterpriseByCode($creditCode: String!) {\n    enterprise(creditCode: $creditCode) {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  query EnterpriseByCode($creditCode: String!) {\n    enterprise(creditCode: $creditCode) {\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RegisterEnterprise($input: RegisterEnterpriseInput!) {\n    registerEnterprise(input: $input) {\n      id\n      name\n    }\n  }\n',
): (typeof documents)['\n  mutation RegisterEnterprise($input: RegisterEnterpriseInput!) {\n    registerEnterprise(input: $input) {\n      id\n      name\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetEnterpriseKinds($id: ID!, $kinds: [EnterpriseKind!]!) {\n    setEnterpriseKinds(id: $id, kinds: $kinds) {\n      id\n      kinds\n      kindsSetByHand\n    }\n  }\n',
): (typeof documents)['\n  mutation SetEnterpriseKinds($id: ID!, $kinds: [EnterpriseKind!]!) {\n    setEnterpriseKinds(id: $id, kinds: $kinds) {\n      id\n      kinds\n      kindsSetByHand\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query EnterpriseImport($id: ID!) {\n    enterpriseImport(id: $id) {\n      id\n      fileName\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        kind\n        status\n        done\n        total\n        error\n        createdAt\n        finishedAt\n      }\n      result {\n        read\n        created\n        updated\n        unchanged\n        repeated\n        rejected\n        withoutKind\n      }\n    }\n  }\n',
): (typeof documents)['\n  query EnterpriseImport($id: ID!) {\n    enterpriseImport(id: $id) {\n      id\n      fileName\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        kind\n        status\n        done\n        total\n        error\n        createdAt\n        finishedAt\n      }\n      result {\n        read\n        created\n        updated\n        unchanged\n        repeated\n        rejected\n        withoutKind\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query EnterpriseImports {\n    enterpriseImports(first: 10) {\n      id\n      fileName\n      createdAt\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        status\n        done\n        total\n      }\n      result {\n        read\n        created\n        updated\n        rejected\n      }\n    }\n  }\n',
): (typeof documents)['\n  query EnterpriseImports {\n    enterpriseImports(first: 10) {\n      id\n      fileName\n      createdAt\n      rejectsPath\n      office {\n        code\n        name\n      }\n      job {\n        id\n        status\n        done\n        total\n      }\n      result {\n        read\n        created\n        updated\n        rejected\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CycleRow on GradingCycle {\n    id\n    from\n    to\n    running\n    enterpriseCount\n    viewerCanRun\n    office {\n      code\n      name\n    }\n    progress {\n      preliminary\n      confirmed\n      adjusted\n      overdue\n      changed\n      total\n    }\n    lastRun {\n      id\n      status\n      createdAt\n      finishedAt\n    }\n  }\n',
): (typeof documents)['\n  fragment CycleRow on GradingCycle {\n    id\n    from\n    to\n    running\n    enterpriseCount\n    viewerCanRun\n    office {\n      code\n      name\n    }\n    progress {\n      preliminary\n      confirmed\n      adjusted\n      overdue\n      changed\n      total\n    }\n    lastRun {\n      id\n      status\n      createdAt\n      finishedAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query GradingCycles {\n    gradingCycles {\n      ...CycleRow\n    }\n  }\n',
): (typeof documents)['\n  query GradingCycles {\n    gradingCycles {\n      ...CycleRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ReviewRow on GradeReview {\n    id\n    origin\n    status\n    points\n    seriousPenaltyPoints\n    preliminaryGrade\n    finalGrade\n    currentGrade\n    steps\n    gradeReason\n    ruleSetVersion\n    confirmBy\n    adjustBy\n    overdue\n    decidedAt\n    decidedBy\n    decidedLate\n    reason\n    note\n    viewerCanConfirm\n    viewerCanAdjust\n    enterprise {\n      id\n      name\n      office {\n        code\n        name\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment ReviewRow on GradeReview {\n    id\n    origin\n    status\n    points\n    seriousPenaltyPoints\n    preliminaryGrade\n    finalGrade\n    currentGrade\n    steps\n    gradeReason\n    ruleSetVersion\n    confirmBy\n    adjustBy\n    overdue\n    decidedAt\n    decidedBy\n    decidedLate\n    reason\n    note\n    viewerCanConfirm\n    viewerCanAdjust\n    enterprise {\n      id\n      name\n      office {\n        code\n        name\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query GradeReviews($filter: GradeReviewFilter!, $first: Int!, $after: String) {\n    gradeReviews(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ReviewRow\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query GradeReviews($filter: GradeReviewFilter!, $first: Int!, $after: String) {\n    gradeReviews(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ReviewRow\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ReviewLines($id: ID!) {\n    gradeReview(id: $id) {\n      id\n      lines {\n        points\n        counted\n        reason\n        event {\n          id\n          businessNumber\n          verifiedOn\n          item {\n            code\n            description\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ReviewLines($id: ID!) {\n    gradeReview(id: $id) {\n      id\n      lines {\n        points\n        counted\n        reason\n        event {\n          id\n          businessNumber\n          verifiedOn\n          item {\n            code\n            description\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ConfirmableReviews($filter: GradeReviewFilter!, $after: String) {\n    gradeReviews(filter: $filter, first: 200, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          viewerCanConfirm\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ConfirmableReviews($filter: GradeReviewFilter!, $after: String) {\n    gradeReviews(filter: $filter, first: 200, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          viewerCanConfirm\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation OpenGradingCycle($input: OpenGradingCycleInput!) {\n    openGradingCycle(input: $input) {\n      id\n    }\n  }\n',
): (typeof documents)['\n  mutation OpenGradingCycle($input: OpenGradingCycleInput!) {\n    openGradingCycle(input: $input) {\n      id\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RunPreliminaryGrading($cycleId: ID!) {\n    runPreliminaryGrading(cycleId: $cycleId) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n',
): (typeof documents)['\n  mutation RunPreliminaryGrading($cycleId: ID!) {\n    runPreliminaryGrading(cycleId: $cycleId) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ConfirmGradeReviews($ids: [ID!]!, $note: String) {\n    confirmGradeReviews(ids: $ids, note: $note) {\n      id\n      status\n      finalGrade\n      decidedAt\n      decidedBy\n      decidedLate\n      overdue\n      viewerCanConfirm\n      viewerCanAdjust\n    }\n  }\n',
): (typeof documents)['\n  mutation ConfirmGradeReviews($ids: [ID!]!, $note: String) {\n    confirmGradeReviews(ids: $ids, note: $note) {\n      id\n      status\n      finalGrade\n      decidedAt\n      decidedBy\n      decidedLate\n      overdue\n      viewerCanConfirm\n      viewerCanAdjust\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AdjustGradeReview($id: ID!, $grade: String!, $reason: String!) {\n    adjustGradeReview(id: $id, grade: $grade, reason: $reason) {\n      ...ReviewRow\n    }\n  }\n',
): (typeof documents)['\n  mutation AdjustGradeReview($id: ID!, $grade: String!, $reason: String!) {\n    adjustGradeReview(id: $id, grade: $grade, reason: $reason) {\n      ...ReviewRow\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query RuleSetInForce {\n    ruleSet {\n      regime\n      title\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n      }\n      grades {\n        code\n        label\n        rank\n        reachedBy\n        official\n        source\n      }\n      bands {\n        grade\n        from\n        to\n        official\n        source\n      }\n      thresholds {\n        measure\n        accumulator\n        points\n        official\n        source\n      }\n      deadlines {\n        code\n        length\n        unit\n        official\n        source\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n',
): (typeof documents)['\n  query RuleSetInForce {\n    ruleSet {\n      regime\n      title\n      version\n      effectiveFrom\n      items {\n        code\n        category\n        description\n        points\n        legalBasis\n        kinds\n        collector\n        mode\n        serious\n        effect\n        official\n        source\n      }\n      grades {\n        code\n        label\n        rank\n        reachedBy\n        official\n        source\n      }\n      bands {\n        grade\n        from\n        to\n        official\n        source\n      }\n      thresholds {\n        measure\n        accumulator\n        points\n        official\n        source\n      }\n      deadlines {\n        code\n        length\n        unit\n        official\n        source\n      }\n      measures {\n        area\n        code\n        title\n        grade\n        inspectionRate\n        releaseMode\n        official\n        source\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query WorkQueue($first: Int!) {\n    workQueue(first: $first) {\n      id\n      kind\n      dueOn\n      count\n      event {\n        id\n        businessNumber\n        points\n        verifiedOn\n        item {\n          code\n          description\n        }\n        enterprise {\n          id\n          name\n        }\n      }\n      cycle {\n        id\n        from\n        to\n        office {\n          code\n          name\n        }\n      }\n    }\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n  }\n',
): (typeof documents)['\n  query WorkQueue($first: Int!) {\n    workQueue(first: $first) {\n      id\n      kind\n      dueOn\n      count\n      event {\n        id\n        businessNumber\n        points\n        verifiedOn\n        item {\n          code\n          description\n        }\n        enterprise {\n          id\n          name\n        }\n      }\n      cycle {\n        id\n        from\n        to\n        office {\n          code\n          name\n        }\n      }\n    }\n    workSummary {\n      overdue\n      today\n      withinFiveWorkingDays\n      later\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query OfficeOverview {\n    officeOverview {\n      office {\n        code\n        name\n      }\n      enterprises\n      grades {\n        grade\n        count\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      eventsByMonth {\n        month\n        category\n        count\n      }\n      events\n      lateEvents\n      awaitingEvents\n      overdueReviews\n    }\n  }\n',
): (typeof documents)['\n  query OfficeOverview {\n    officeOverview {\n      office {\n        code\n        name\n      }\n      enterprises\n      grades {\n        grade\n        count\n      }\n      cycle {\n        id\n        from\n        to\n      }\n      eventsByMonth {\n        month\n        category\n        count\n      }\n      events\n      lateEvents\n      awaitingEvents\n      overdueReviews\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query PickEnterprises($search: String!) {\n    enterprises(filter: { search: $search }, first: 12) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query PickEnterprises($search: String!) {\n    enterprises(filter: { search: $search }, first: 12) {\n      edges {\n        node {\n          id\n          name\n          creditCode\n          grade {\n            value\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Offices {\n    offices {\n      code\n      name\n      level\n      parent {\n        code\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Offices {\n    offices {\n      code\n      name\n      level\n      parent {\n        code\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Job($id: ID!) {\n    job(id: $id) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n',
): (typeof documents)['\n  query Job($id: ID!) {\n    job(id: $id) {\n      id\n      kind\n      status\n      done\n      total\n      error\n      createdAt\n      finishedAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Viewer {\n    viewer {\n      id\n      displayName\n      username\n      role\n      kind\n      permissions\n      office {\n        code\n        name\n        level\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Viewer {\n    viewer {\n      id\n      displayName\n      username\n      role\n      kind\n      permissions\n      office {\n        code\n        name\n        level\n      }\n    }\n  }\n'];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;

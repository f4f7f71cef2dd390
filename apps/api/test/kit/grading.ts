import { replayReviews, reviewsAfter } from '../../src/modules/grading';
import { type Client } from './client';
import { inputFor } from './events';
import { collect, type Collected } from './verbs';
import { type World } from './world';

export const OPEN_CYCLE = `mutation ($input: OpenGradingCycleInput!) { openGradingCycle(input: $input) {
  id regime from to running office { code } } }`;
export const GRADE_ENTERPRISE = `mutation ($cycleId: ID!, $enterpriseId: ID!) {
  gradeEnterprise(cycleId: $cycleId, enterpriseId: $enterpriseId) { id } }`;
export const CANCEL_JOB = `mutation ($id: ID!) { cancelJob(id: $id) { id status cancelRequested viewerCanCancel } }`;
export const RUN = `mutation ($cycleId: ID!) { runPreliminaryGrading(cycleId: $cycleId) { id status } }`;

const REVIEW = `id status origin points seriousPenaltyPoints currentGrade preliminaryGrade gradeReason steps finalGrade
  gradedAt confirmBy adjustBy overdue ruleSetVersion decidedAt decidedBy decidedLate reason note viewerCanConfirm viewerCanAdjust
  enterprise { id } cycle { id } lines { points counted reason event { id } }`;
export const CONFIRM_REVIEW = `mutation ($id: ID!, $note: String) { confirmGradeReview(id: $id, note: $note) { ${REVIEW} } }`;
export const CONFIRM_REVIEWS = `mutation ($ids: [ID!]!, $note: String) { confirmGradeReviews(ids: $ids, note: $note) { ${REVIEW} } }`;
export const ADJUST_REVIEW = `mutation ($id: ID!, $grade: String!, $reason: String!) {
  adjustGradeReview(id: $id, grade: $grade, reason: $reason) { ${REVIEW} } }`;

export const AUTHORISE = `mutation ($office: String!, $document: String!) {
  authoriseGrading(office: $office, document: $document) { id document office { code } grantedBy revokedAt viewerCanRevoke } }`;

/** Lets an office confirm and adjust the grades of its enterprises itself. */
export const authorise = (client: Client, office: string): Promise<unknown> =>
  client.ask(AUTHORISE, { office, document: '甬检通〔2026〕18号' });

export interface Review {
  id: string;
  status: string;
  origin: string;
  points: number;
  seriousPenaltyPoints: number;
  currentGrade: string | null;
  preliminaryGrade: string;
  gradeReason: string;
  steps: number | null;
  finalGrade: string | null;
  gradedAt: string;
  confirmBy: string;
  adjustBy: string;
  overdue: boolean;
  ruleSetVersion: number;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedLate: boolean;
  reason: string | null;
  note: string | null;
  viewerCanConfirm: boolean;
  viewerCanAdjust: boolean;
  enterprise: { id: string };
  cycle: { id: string };
  lines: { points: number; counted: boolean; reason: string | null; event: { id: string } }[];
}

/** The reviews of an enterprise, first to last. */
export async function reviewsOf(client: Client, enterpriseId: string): Promise<Review[]> {
  const { enterprise } = await client.ask<{
    enterprise: { gradeReviews: { edges: { node: Review }[] } };
  }>(
    `query ($id: ID!) { enterprise(id: $id) { gradeReviews(first: 200) { edges { node { ${REVIEW} } } } } }`,
    { id: enterpriseId },
  );
  return enterprise.gradeReviews.edges.map(({ node }) => node);
}

/** The review of an enterprise in a cycle. @throws Error where there is none, or more than one */
export async function reviewOf(client: Client, enterpriseId: string, cycleId: string): Promise<Review> {
  const reviews = (await reviewsOf(client, enterpriseId)).filter(({ cycle }) => cycle.id === cycleId);
  const [review] = reviews;
  if (review === undefined || reviews.length > 1) {
    throw new Error(`Enterprise ${enterpriseId} has ${reviews.length} reviews in cycle ${cycleId}.`);
  }
  return review;
}

/** The grade in force of an enterprise; null for none. */
export async function gradeOf(client: Client, enterpriseId: string): Promise<string | null> {
  const { enterprise } = await client.ask<{ enterprise: { grade: { value: string } | null } }>(
    `query ($id: ID!) { enterprise(id: $id) { grade { value } } }`,
    { id: enterpriseId },
  );
  return enterprise.grade?.value ?? null;
}

/** Items by their points, none of them a penalty. */
const BY_POINTS = [
  ['W-002', 24],
  ['J-004', 12],
  ['J-003', 6],
  ['J-015', 3],
  ['W-009', 2],
  ['J-001', 1],
] as const;

/** Collects events of as many points altogether, none of them from a penalty. */
export async function collectPoints(
  client: Client,
  enterpriseId: string,
  points: number,
  more: Record<string, unknown> = {},
): Promise<Collected[]> {
  const collected: Collected[] = [];
  let left = points;
  for (const [code, worth] of BY_POINTS) {
    for (; left >= worth; left -= worth) {
      collected.push(await collect(client, inputFor(code, { enterpriseId, ...more })));
    }
  }
  return collected;
}

/** Derives every review again. @returns those that differ, with what differs */
export async function replayAll({
  platform: { db },
}: World): Promise<{ id: string; differences: string[] }[]> {
  const replayed = await replayReviews(db.manager, await reviewsAfter(db.manager, '0', 10_000));
  return replayed.flatMap(({ stored, differences }) =>
    differences.length === 0 ? [] : [{ id: stored.id, differences }],
  );
}

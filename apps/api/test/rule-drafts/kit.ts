import { type Client, finished, OFFICES, type World } from '../kit';

export const DRAFT = `id regime status basedOn title effectiveFrom revision contentHash createdBy editedBy editors discardReason
  office { code } tables { part rows { code cells } } findings { rule part code column detail } viewerCanEdit viewerCanPublish
  trials { id current }`;
export const START = `mutation ($from: ID!) { startRuleSetDraft(from: $from) { ${DRAFT} } }`;
export const EDIT = `mutation ($input: EditRuleSetDraftInput!) { editRuleSetDraft(input: $input) { ${DRAFT} } }`;
export const DISCARD = `mutation ($id: ID!, $reason: String!) { discardRuleSetDraft(id: $id, reason: $reason) { ${DRAFT} } }`;
export const TRY = `mutation ($draftId: ID!, $cycleId: ID!) { startRuleSetTrial(draftId: $draftId, cycleId: $cycleId) { id contentHash job { id } } }`;
export const PUBLISH = `mutation ($input: PublishRuleSetInput!) { publishRuleSet(input: $input) {
  id regime version title effectiveFrom publishedBy changelog contentHash trialResultHash affectedCycles { office { code } from to } } }`;
const TRIAL = `query ($id: ID!) { ruleSetTrial(id: $id) { id contentHash current resultHash startedBy finishedAt
  total { enterprises better worse } matrix { before after enterprises }
  byOffice { office { code } enterprises better worse } byKind { kind enterprises better worse }
  moves { totalCount edges { node { enterprise { id } before after pointsBefore pointsAfter } } } } }`;

export interface Draft {
  id: string;
  regime: string;
  status: string;
  basedOn: string | null;
  title: string;
  effectiveFrom: string;
  revision: number;
  contentHash: string;
  createdBy: string;
  editedBy: string;
  editors: string[];
  discardReason: string | null;
  office: { code: string };
  tables: { part: string; rows: { code: string; cells: string[] }[] }[];
  findings: { rule: string; part: string; code: string; column: string | null; detail: string | null }[];
  viewerCanEdit: boolean;
  viewerCanPublish: boolean;
  trials: { id: string; current: boolean }[];
}

interface Count {
  enterprises: number;
  better: number;
  worse: number;
}

export interface Trial {
  id: string;
  contentHash: string;
  current: boolean;
  resultHash: string | null;
  startedBy: string;
  finishedAt: string | null;
  total: Count | null;
  matrix: { before: string; after: string; enterprises: number }[];
  byOffice: (Count & { office: { code: string } })[];
  byKind: (Count & { kind: string })[];
  moves: {
    totalCount: number;
    edges: {
      node: {
        enterprise: { id: string };
        before: string;
        after: string;
        pointsBefore: number;
        pointsAfter: number;
      };
    }[];
  };
}

/** Of the bureau of the tests, and of the general administration. */
export const drafter = (world: World): Client => world.as('RULE_OWNER');
export const publisher = (world: World): Client => world.as('PUBLISHER', OFFICES.above);

/** The id of the regime's latest version. */
export async function latestVersion(client: Client): Promise<string> {
  const { ruleSetVersions } = await client.ask<{ ruleSetVersions: { id: string }[] }>(
    `{ ruleSetVersions { id } }`,
  );
  return ruleSetVersions[0]?.id ?? '';
}

/** Starts a draft from the latest version. */
export async function startDraft(client: Client): Promise<Draft> {
  const { startRuleSetDraft } = await client.ask<{ startRuleSetDraft: Draft }>(START, {
    from: await latestVersion(client),
  });
  return startRuleSetDraft;
}

export interface Edit {
  part: string;
  code?: string;
  cells?: { column: string; text: string }[];
}

/** A change of one cell. */
export const cell = (part: string, code: string, column: string, text: string): Edit => ({
  part,
  code,
  cells: [{ column, text }],
});

export async function edit(client: Client, draft: Draft, ...edits: Edit[]): Promise<Draft> {
  const { editRuleSetDraft } = await client.ask<{ editRuleSetDraft: Draft }>(EDIT, {
    input: { draftId: draft.id, revision: draft.revision, edits },
  });
  return editRuleSetDraft;
}

export async function trialOf(client: Client, id: string): Promise<Trial> {
  const { ruleSetTrial } = await client.ask<{ ruleSetTrial: Trial }>(TRIAL, { id });
  return ruleSetTrial;
}

/** Tries a draft to the end; the world needs a worker. */
export async function tryDraft(client: Client, draftId: string, cycleId: string): Promise<Trial> {
  const { startRuleSetTrial } = await client.ask<{
    startRuleSetTrial: { id: string; job: { id: string } };
  }>(TRY, { draftId, cycleId });
  const job = await finished(client, startRuleSetTrial.job.id);
  if (job.status !== 'SUCCEEDED') {
    throw new Error(`The trial failed: ${job.error}`);
  }
  return trialOf(client, startRuleSetTrial.id);
}

/** What a publisher signs of a draft and its trial. */
export const signature = (
  draft: Draft,
  trial: Trial,
  more: Record<string, unknown> = {},
): { input: Record<string, unknown> } => ({
  input: {
    draftId: draft.id,
    contentHash: draft.contentHash,
    trialId: trial.id,
    trialResultHash: trial.resultHash,
    effectiveFrom: '2027-01-01',
    changelog: '自2027年1月1日起，提高日常监管类条目的分值。',
    ...more,
  },
});

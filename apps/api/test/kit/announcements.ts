import { type Client } from './client';

const ANNOUNCEMENT = `id state firstDay lastDay announcedBy finalAt finalBy entryCount objectionCount openObjections
  overdueObjections openRegradings viewerCanFinish office { code } cycle { id }`;
const OBJECTION = `id receivedOn answerBy overdue byEnterprise objector objectorContact statement evidence files { id name size sha256 }
  registeredBy outcome answer
  answeredBy answeredLate viewerCanAnswer viewerDecided viewerCanSeeObjector entry { id name grade result }
  review { id status origin preliminaryGrade currentGrade points finalGrade }`;
export const ANNOUNCE = `mutation ($cycleId: ID!, $office: String) { announceGrades(cycleId: $cycleId, office: $office) { ${ANNOUNCEMENT} } }`;
export const REGISTER_OBJECTION = `mutation ($input: RegisterObjectionInput!) { registerObjection(input: $input) { ${OBJECTION} } }`;
export const ANSWER_OBJECTION = `mutation ($id: ID!, $outcome: ObjectionOutcome!, $answer: String!) {
  answerObjection(id: $id, outcome: $outcome, answer: $answer) { ${OBJECTION} } }`;
export const FINISH_ANNOUNCEMENT = `mutation ($id: ID!) { finishAnnouncement(id: $id) { ${ANNOUNCEMENT} } }`;
export const PREVIEW_ANNOUNCEMENT = `query ($cycleId: ID!, $office: String) {
  announcementPreview(cycleId: $cycleId, office: $office) { ready preliminary lastDay } }`;

export interface Announcement {
  id: string;
  state: string;
  firstDay: string;
  lastDay: string;
  announcedBy: string;
  finalAt: string | null;
  finalBy: string | null;
  entryCount: number;
  objectionCount: number;
  openObjections: number;
  overdueObjections: number;
  openRegradings: number;
  viewerCanFinish: boolean;
  office: { code: string };
}

export interface AnnouncementEntry {
  id: string;
  name: string;
  creditCode: string | null;
  grade: string;
  result: string | null;
  objectionCount: number;
  viewerCanRegister: boolean;
  enterprise: { id: string };
}

export interface Objection {
  id: string;
  receivedOn: string;
  answerBy: string;
  overdue: boolean;
  byEnterprise: boolean;
  objector: string;
  objectorContact: string | null;
  statement: string;
  evidence: string | null;
  files: { id: string; name: string | null; size: number; sha256: string }[];
  registeredBy: string;
  outcome: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredLate: boolean;
  viewerCanAnswer: boolean;
  viewerDecided: boolean;
  viewerCanSeeObjector: boolean;
  entry: { id: string; name: string; grade: string; result: string | null };
  review: {
    id: string;
    status: string;
    origin: string;
    preliminaryGrade: string;
    currentGrade: string | null;
    points: number;
    finalGrade: string | null;
  } | null;
}

/** Announces what is decided of a cycle, under its bureau or an office below. */
export const announce = async (client: Client, cycleId: string, office?: string): Promise<Announcement> =>
  (await client.ask<{ announceGrades: Announcement }>(ANNOUNCE, { cycleId, office })).announceGrades;

/** An announcement with its entries and the objections that the client may read; null for none that it may. */
export const announcementOf = async (
  client: Client,
  id: string,
  filter?: Record<string, unknown>,
): Promise<(Announcement & { entries: AnnouncementEntry[]; objections: Objection[] }) | null> => {
  const { announcement } = await client.ask<{
    announcement:
      | (Announcement & {
          entries: { totalCount: number; edges: { node: AnnouncementEntry }[] };
          objections: { edges: { node: Objection }[] };
        })
      | null;
  }>(
    `query ($id: ID!, $filter: AnnouncementEntryFilter) { announcement(id: $id) { ${ANNOUNCEMENT}
       entries(filter: $filter, first: 200) { edges { node { id name creditCode grade result objectionCount viewerCanRegister enterprise { id } } } }
       objections(first: 200) { edges { node { ${OBJECTION} } } } } }`,
    { id, filter },
  );
  return announcement === null
    ? null
    : {
        ...announcement,
        entries: announcement.entries.edges.map(({ node }) => node),
        objections: announcement.objections.edges.map(({ node }) => node),
      };
};

/** An objection of the Monday of the tests, by the enterprise itself. */
export const objectionInput = (
  entryId: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  entryId,
  receivedOn: '2026-11-16',
  byEnterprise: true,
  objector: '诸葛孔明',
  objectorContact: '13812345678',
  statement: '该项不合格并非本企业责任',
  ...more,
});

export const registerObjection = async (
  client: Client,
  entryId: string,
  more: Record<string, unknown> = {},
): Promise<Objection> =>
  (
    await client.ask<{ registerObjection: Objection }>(REGISTER_OBJECTION, {
      input: objectionInput(entryId, more),
    })
  ).registerObjection;

export const answerObjection = async (
  client: Client,
  id: string,
  outcome: 'DISMISSED' | 'UPHELD',
  words = '经核实，维持原评定结果',
): Promise<Objection> =>
  (
    await client.ask<{ answerObjection: Objection }>(ANSWER_OBJECTION, {
      id,
      outcome,
      answer: words,
    })
  ).answerObjection;

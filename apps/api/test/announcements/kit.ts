import {
  type AnnouncementEntry,
  announce,
  announcementOf,
  collectPoints,
  CONFIRM_REVIEW,
  OFFICES,
  register,
  type Registered,
  reviewOf,
  runGrading,
  type World,
} from '../kit';

/** A day of the cycle that is graded. */
export const IN_CYCLE = '2026-09-28';

/** An enterprise that was graded with so many points, and confirmed by the grading officer. */
export async function confirmed(
  world: World,
  cycleId: string,
  points = 0,
  office: string = OFFICES.own,
): Promise<Registered> {
  const enterprise = await graded(world, cycleId, points, office);
  const officer = world.as('GRADING_OFFICER');
  await officer.ask(CONFIRM_REVIEW, { id: (await reviewOf(officer, enterprise.id, cycleId)).id });
  return enterprise;
}

/** An enterprise whose review is preliminary. */
export async function graded(
  world: World,
  cycleId: string,
  points = 0,
  office: string = OFFICES.own,
): Promise<Registered> {
  const collector = world.as('COLLECTOR');
  const enterprise = await register(collector, { office });
  await collectPoints(collector, enterprise.id, points, { verifiedOn: IN_CYCLE });
  await runGrading(world.as('GRADING_OFFICER'), cycleId);
  return enterprise;
}

/** The entry of an enterprise that was graded with so many points, in an announcement of its own. */
export async function announced(
  world: World,
  cycleId: string,
  points = 24,
): Promise<{ enterprise: Registered; entry: AnnouncementEntry; announcementId: string }> {
  const officer = world.as('GRADING_OFFICER');
  const enterprise = await confirmed(world, cycleId, points);
  const { id } = await announce(officer, cycleId);
  const found = (await announcementOf(officer, id))?.entries.find(
    (one) => one.enterprise.id === enterprise.id,
  );
  if (found === undefined) {
    throw new Error(`Enterprise ${enterprise.id} is not announced.`);
  }
  return { enterprise, entry: found, announcementId: id };
}

import { type CommandContext } from '../../../platform/graphql/context';
import { optionalNote } from '../../../platform/reason';
import { invalidInput, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { DECIDING, takeOpenReviews } from './open-reviews';
import { writeDecisions } from './write-decisions';

/**
 * Confirms preliminary grades as they stand, all or none; a late confirmation is marked.
 * @throws Refusal NOT_FOUND, FORBIDDEN where another office decides, INVALID_STATE where one is decided already or its
 * adjustment waits for a second officer, INVALID_INPUT for more than 200
 */
export async function confirmGradeReviews(
  context: CommandContext,
  ids: readonly string[],
  note: string | undefined,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length < 1 || wanted.length > 200) {
    throw invalidInput('ids', '一次可确认 1 至 200 家企业，请分批办理。', 'TOO_MANY', DECIDING);
  }
  const words = optionalNote(note);
  await context.db.transaction(async (tx) => {
    const reviews = await takeOpenReviews(tx, staffOf(context.viewer), wanted);
    const proposed = reviews.find(({ proposalId }) => proposalId !== null);
    if (proposed !== undefined) {
      throw new Refusal(
        'INVALID_STATE',
        `${proposed.enterpriseName}有待复核的调整意见，请先复核该意见，或由提出人撤回后再确认。`,
        { detail: { id: proposed.id, rule: 'ADJUSTMENT_OPEN' } },
      );
    }
    await writeDecisions(tx, context, reviews, {
      status: 'CONFIRMED',
      grade: undefined,
      reason: null,
      note: words,
    });
  });
}

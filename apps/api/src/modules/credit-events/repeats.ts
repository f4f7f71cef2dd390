import { type EntityManager } from 'typeorm';
import { type CollectionOutcome } from './collect-credit-events';
import { type CreditEventSource } from './credit-event-source';
import { type CollectionInput } from './plan-collection';

/** Inputs that say what is known already: by the id of their source, stored or earlier in the same list. */
export class Repeats {
  private readonly first = new Map<string, number>();
  private readonly ids: readonly (string | undefined)[];

  constructor(
    private readonly tx: EntityManager,
    private readonly source: CreditEventSource,
    inputs: readonly CollectionInput[],
  ) {
    this.ids = inputs.map(({ externalId }) => {
      const id = externalId?.trim() ?? '';
      return id === '' || id.includes(String.fromCharCode(0)) ? undefined : id;
    });
    for (const [index, id] of this.ids.entries()) {
      if (id !== undefined && !this.first.has(id)) {
        this.first.set(id, index);
      }
    }
  }

  /** The input that had the same id first, which may be this one. */
  firstOf(index: number): number {
    return this.first.get(this.ids[index] ?? '') ?? index;
  }

  isRepeat(index: number): boolean {
    return this.firstOf(index) !== index;
  }

  /** Answers those whose event is stored. */
  async answer(
    indexes: Iterable<number>,
    answer: (index: number, outcome: CollectionOutcome) => void,
  ): Promise<void> {
    const asked = [...indexes].flatMap((index) => {
      const id = this.ids[index];
      return id === undefined ? [] : [{ index, id }];
    });
    if (asked.length === 0) {
      return;
    }
    const stored = await this.tx.query<{ id: string; externalId: string }[]>(
      `select id, external_id as "externalId" from credit_event where source = $1 and external_id = any($2::text[])`,
      [this.source, asked.map(({ id }) => id)],
    );
    const byExternalId = new Map(stored.map(({ id, externalId }) => [externalId, id]));
    for (const { index, id } of asked) {
      const event = byExternalId.get(id);
      if (event !== undefined) {
        answer(index, { id: event, repeated: true });
      }
    }
  }
}

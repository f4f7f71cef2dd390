import { type EntityManager } from 'typeorm';

/** The conditions of a list with their parameters, numbered as they come. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly parts: string[] = [];

  /** @param part SQL around the number of the parameter */
  add(part: (parameter: number) => string, value: unknown): void {
    this.parameters.push(value);
    this.parts.push(part(this.parameters.length));
  }

  /** Goes on with the condition that was added last, with one more parameter. */
  extendLast(part: (parameter: number) => string, value: unknown): void {
    this.parameters.push(value);
    this.parts.push(`${this.parts.pop() ?? ''}${part(this.parameters.length)}`);
  }

  /** A condition without a parameter. */
  addPlain(part: string): void {
    this.parts.push(part);
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }

  copy(): Conditions {
    const copied = new Conditions();
    copied.parameters.push(...this.parameters);
    copied.parts.push(...this.parts);
    return copied;
  }

  /** How many rows fulfil them. @param from what stands after FROM */
  async count(db: Pick<EntityManager, 'query'>, from: string): Promise<number> {
    const [row] = await db.query<{ count: number }[]>(
      `select count(*)::integer as count from ${from} where ${this.sql}`,
      this.parameters,
    );
    return row?.count ?? 0;
  }
}

import { type DocumentNode, Kind, visit } from 'graphql';
import { type Limit, LIMITS } from './limits';

/**
 * The bound that something handed in goes beyond; undefined for none. Goes down no deeper than it allows,
 * so that a value of any shape costs no more than reading it once.
 */
export function boundOfValue(value: unknown, depth = 0): Limit | undefined {
  if (typeof value === 'string') {
    return value.length > LIMITS.textLength ? 'textLength' : undefined;
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (depth >= LIMITS.valueDepth) {
    return 'valueDepth';
  }
  const entries: unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (entries.length > LIMITS.listLength) {
    return 'listLength';
  }
  for (const entry of entries) {
    const bound = boundOfValue(entry, depth + 1);
    if (bound !== undefined) {
      return bound;
    }
  }
  return undefined;
}

/** The same for what is written into the document itself. */
export function boundOfLiterals(document: DocumentNode): Limit | undefined {
  let bound: Limit | undefined;
  let depth = 0;
  const down = (entries: readonly unknown[]): void => {
    depth += 1;
    if (entries.length > LIMITS.listLength) {
      bound ??= 'listLength';
    }
    if (depth > LIMITS.valueDepth) {
      bound ??= 'valueDepth';
    }
  };
  const up = (): void => {
    depth -= 1;
  };
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      if (value.length > LIMITS.textLength) {
        bound ??= 'textLength';
      }
    },
    [Kind.LIST]: { enter: ({ values }) => down(values), leave: up },
    [Kind.OBJECT]: { enter: ({ fields }) => down(fields), leave: up },
  });
  return bound;
}

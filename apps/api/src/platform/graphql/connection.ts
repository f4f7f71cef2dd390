import { type ClassType, Field, ObjectType, Int } from 'type-graphql';
import { invalidInput } from '../refusal';

@ObjectType({ description: 'Where a page of a list stands.' })
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => Boolean) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  totalCount: () => Promise<number>;
}

/** The two object types of a list; `totalCount` is counted only when it is asked for. */
export function connectionType<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String) cursor: string;
    @Field(node) node: Node;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [EdgeType]) edges: EdgeType[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    // `simple`: the executor calls the function that counts, when the field is asked for.
    @Field(() => Int, { simple: true, description: 'Counted only when asked for.' }) totalCount: number;
  }
  return ConnectionType;
}

export const MAX_PAGE = 200;

export interface PageRequest {
  /** Rows to return. */
  limit: number;
  /** The id after which to go on. */
  afterId: string | undefined;
}

/**
 * Checks `first` and `after`.
 * @throws Refusal INVALID_INPUT for a size outside 1 to 200, and for a cursor that is not ours
 */
export function pageRequest(list: string, first: number, after: string | null | undefined): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw invalidInput('first', `first 应为 1 至 ${MAX_PAGE} 的整数。`);
  }
  if (after === undefined || after === null) {
    return { limit: first, afterId: undefined };
  }
  const match = /^([a-z-]+):(\d{1,18})$/.exec(Buffer.from(after, 'base64url').toString('utf8'));
  if (match === null || match[1] !== list || cursorOf(list, match[2] ?? '') !== after) {
    throw invalidInput('after', 'after 不是本列表给出的游标，请使用上一页的 endCursor。');
  }
  return { limit: first, afterId: match[2] };
}

const cursorOf = (list: string, id: string): string => Buffer.from(`${list}:${id}`).toString('base64url');

/**
 * A page from one row more than was asked for.
 * @param rows at most `limit` + 1, in the order of the list
 */
export function connectionOf<Node extends { id: string }>(
  list: string,
  request: PageRequest,
  rows: Node[],
  totalCount: () => Promise<number>,
): Connection<Node> {
  const nodes = rows.slice(0, request.limit);
  const edges = nodes.map((node) => ({ cursor: cursorOf(list, node.id), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.limit,
      hasPreviousPage: request.afterId !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getVariableValues,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MAX_PAGE } from '../connection';

/** Rows that a list without `first` is taken to have. */
const USUAL_LENGTH = 10;
/** What a statement of its own costs, against an object read along with others. */
const STATEMENT = 10;
/** What a change costs: it locks, writes and leaves its entry in the trail. */
const CHANGE = 100;

type Variables = Readonly<Record<string, unknown>>;

/**
 * What an operation may cost at most: about the number of objects in its answer. It is what documents are limited by,
 * and what partners are charged. A list counts its `first` times what is selected of each row, ten times where it has
 * none; each list and each `totalCount` costs ten more, for the statement, and each mutation a hundred. Plain values,
 * and the schema itself, cost nothing. Each fragment is worked out once for each size of page, so that fragments within
 * fragments cannot make the counting itself dear.
 */
export function documentCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rawVariables: Variables,
): number {
  // What a variable stands for where it is left out counts as well; what it may not be, is refused before it runs.
  const variables =
    getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables).coerced ?? rawVariables;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const known = new Map<string, number>();

  const ofFragment = (name: string, page: number): number => {
    const fragment = fragments.get(name);
    const key = `${name} ${page}`;
    const cost = known.get(key);
    if (fragment === undefined || cost !== undefined) {
      return cost ?? 0;
    }
    const type = schema.getType(fragment.typeCondition.name.value);
    const counted = ofSelections(type, fragment.selectionSet, page);
    known.set(key, counted);
    return counted;
  };

  /** @param page how many rows are asked for, inside a connection */
  const ofSelections = (
    parent: GraphQLNamedType | undefined,
    { selections }: SelectionSetNode,
    page: number,
  ): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        cost += ofFragment(selection.name.value, page);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        cost += ofSelections(
          condition === undefined ? parent : schema.getType(condition),
          selection.selectionSet,
          page,
        );
      } else if (isObjectType(parent)) {
        const field = parent.getFields()[selection.name.value];
        cost += field === undefined ? 0 : ofField(parent.name, field, selection, page);
      }
    }
    return cost;
  };

  const ofField = (
    parent: string,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    page: number,
  ): number => {
    const type = getNamedType(field.type);
    const isList = isListType(getNullableType(field.type));
    const first = field.args.find(({ name }) => name === 'first');
    const rows = first === undefined ? 0 : pageSize(node.arguments, first.defaultValue, variables);
    const inside =
      isCompositeType(type) && node.selectionSet !== undefined
        ? ofSelections(type, node.selectionSet, isList ? 0 : rows)
        : 0;
    if (field.name === 'totalCount') {
      return STATEMENT;
    }
    if (type.name.endsWith('Edge')) {
      return page * Math.max(1, inside);
    }
    if (first !== undefined) {
      // The rows are read, whatever is asked of them.
      return STATEMENT + (isList ? rows * Math.max(1, inside) : Math.max(rows, inside));
    }
    if (parent === schema.getMutationType()?.name) {
      return CHANGE + inside;
    }
    if (!isCompositeType(type)) {
      return 0;
    }
    return isList ? STATEMENT + USUAL_LENGTH * (1 + inside) : 1 + inside;
  };

  const root = schema.getRootType(operation.operation);
  return ofSelections(root ?? undefined, operation.selectionSet, 0);
}

/** What `first` says, within what lists take at all: a size out of range is the list's own to refuse, by name. */
function pageSize(
  given: readonly ArgumentNode[] | undefined,
  byDefault: unknown,
  variables: Variables,
): number {
  const value = given?.find(({ name }) => name.value === 'first')?.value;
  const size =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  const rows = typeof size === 'number' ? size : byDefault;
  return typeof rows === 'number' ? Math.min(Math.max(rows, 1), MAX_PAGE) : MAX_PAGE;
}

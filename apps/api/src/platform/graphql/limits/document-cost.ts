import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
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
 * What an operation may cost at most: about the number of objects in its answer. A list counts its `first` times what
 * is selected of each row, ten times where it has none; each list and each `totalCount` costs ten more, for the
 * statement, and each mutation a hundred. Plain values, and the schema itself, cost nothing. Each fragment is
 * worked out once, so that fragments within fragments cannot make the counting itself dear.
 */
export function documentCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const known = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    const cost = known.get(name);
    if (fragment === undefined || cost !== undefined) {
      return cost ?? 0;
    }
    const type = schema.getType(fragment.typeCondition.name.value);
    const counted = ofSelections(type, fragment.selectionSet);
    known.set(name, counted);
    return counted;
  };

  const ofSelections = (parent: GraphQLNamedType | undefined, { selections }: SelectionSetNode): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        cost += ofFragment(selection.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        cost += ofSelections(
          condition === undefined ? parent : schema.getType(condition),
          selection.selectionSet,
        );
      } else if (isObjectType(parent)) {
        const field = parent.getFields()[selection.name.value];
        cost += field === undefined ? 0 : ofField(parent.name, field, selection);
      }
    }
    return cost;
  };

  const ofField = (parent: string, field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
    const type = getNamedType(field.type);
    const inside =
      isCompositeType(type) && node.selectionSet !== undefined ? ofSelections(type, node.selectionSet) : 0;
    if (field.name === 'totalCount') {
      return STATEMENT;
    }
    if (type.name.endsWith('Edge')) {
      // The rows of a connection: its own field has multiplied them already.
      return inside;
    }
    const page = field.args.find(({ name }) => name === 'first');
    if (page !== undefined) {
      return STATEMENT + pageSize(node.arguments, page.defaultValue, variables) * Math.max(1, inside);
    }
    if (parent === schema.getMutationType()?.name) {
      return CHANGE + inside;
    }
    if (!isCompositeType(type)) {
      return 0;
    }
    return isListType(getNullableType(field.type)) ? STATEMENT + USUAL_LENGTH * (1 + inside) : 1 + inside;
  };

  const root = schema.getRootType(operation.operation);
  return ofSelections(root ?? undefined, operation.selectionSet);
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

import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Objects that a list without `first` is taken to hold. */
const USUAL_LIST = 10;
/** The fields of a connection that repeat `first` times. */
const PAGE_FIELDS = new Set(['edges', 'nodes']);

/**
 * The objects that an operation asks for at most: `first` times what is nested below, ten for a list without `first`;
 * scalars cost nothing, an operation at least 1. Worked out before anything runs.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rawVariables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables).coerced;
  // With variables that are none of its own, the operation is refused before it runs.
  if (root === undefined || root === null || variables === undefined) {
    return 1;
  }
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const known = new Map<string, number>();

  /** @param page what `first` said, inside a connection */
  const ofSelections = (
    parent: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    page: number,
  ): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) {
        return sum + ofField(parent, selection, page);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return (
          sum +
          ofSelections(typeNamed(selection.typeCondition?.name.value) ?? parent, selection.selectionSet, page)
        );
      }
      return sum + ofFragment(selection.name.value, page);
    }, 0);

  // Each fragment once for each page size: spread within spread would cost time without end.
  const ofFragment = (name: string, page: number): number => {
    const key = `${name} ${page}`;
    const fragment = fragments.get(name);
    const type = typeNamed(fragment?.typeCondition.name.value);
    if (!known.has(key) && fragment !== undefined && type !== undefined) {
      known.set(key, ofSelections(type, fragment.selectionSet, page));
    }
    return known.get(key) ?? 0;
  };

  const ofField = (parent: GraphQLCompositeType, node: FieldNode, page: number): number => {
    const field = fieldOf(parent, node.name.value);
    const type = field === undefined ? undefined : getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(type)) {
      return 0;
    }
    const first = firstOf(field, node, variables);
    const inPage = PAGE_FIELDS.has(field.name) && page > 0;
    const times = !isListType(getNullableType(field.type)) ? 1 : inPage ? page : USUAL_LIST;
    return times * (1 + ofSelections(type, node.selectionSet, first));
  };

  const typeNamed = (name: string | undefined): GraphQLCompositeType | undefined => {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  return Math.max(1, ofSelections(root, operation.selectionSet, 0));
}

const fieldOf = (parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

/** What `first` says; 0 where the field has none, or says what will be refused. */
function firstOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): number {
  try {
    const { first } = getArgumentValues(field, node, variables);
    return typeof first === 'number' ? Math.max(0, first) : 0;
  } catch {
    return 0;
  }
}

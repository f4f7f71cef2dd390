import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BreakingChangeType, buildASTSchema, buildSchema, findBreakingChanges, parse, visit } from 'graphql';
import { printedSchema } from '../../src/commands';

const contractDirectory = join(__dirname, '../../../../libs/contract');
const read = (name: string): string => readFileSync(join(contractDirectory, name), 'utf8');

test('the schema keeps all of contract.graphql, with no breaking difference', () => {
  const contract = buildSchema(read('contract.graphql'));

  expect(findBreakingChanges(contract, buildSchema(printedSchema()))).toEqual([]);
});

test('the comparison would see a field that went missing', () => {
  const contract = read('contract.graphql');
  const poorer = visit(parse(contract), {
    FieldDefinition: ({ name }) => (name.value === 'businessNumber' ? null : undefined),
  });

  expect(findBreakingChanges(buildSchema(contract), buildASTSchema(poorer))).toMatchObject([
    { type: BreakingChangeType.FIELD_REMOVED },
  ]);
});

test('the committed schema.graphql is what the code prints: run npm run contract when it is not', () => {
  expect(read('schema.graphql').trim()).toBe(printedSchema().trim());
});

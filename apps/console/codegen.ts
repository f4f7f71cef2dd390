/**
 * Writes src/gql: the types of every document in the sources, and the hash of each; and, into the contract, the
 * list of these documents by hash, which the API knows the console's operations by.
 * With --check it writes nothing, and fails where what is there is not what the sources say.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { gqlPluckFromCodeString } from '@graphql-tools/graphql-tag-pluck';
import { parse } from 'graphql';

/** The API must not import the console; both may import the contract. */
const OPERATIONS = '../../libs/contract/console-operations.json';

const schema = parse(readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8'));
const documents = [];
for (const location of globSync('src/**/*.{ts,tsx}', { exclude: ['src/gql/**'] }).sort()) {
  const sources = await gqlPluckFromCodeString(location, readFileSync(location, 'utf8'), {
    globalGqlIdentifierName: 'graphql',
    skipIndent: true,
  });
  for (const { body } of sources) documents.push({ location, document: parse(body), rawSDL: body });
}
const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown' },
};
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: 'src/gql/',
  schema,
  documents,
  config,
  presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: sha256 } },
  plugins: [],
  pluginMap: {},
  documentTransforms: [
    { name: 'typename', transformObject: addTypenameSelectionDocumentTransform, config: {} },
  ],
});
const isCheck = process.argv.includes('--check');
mkdirSync('src/gql', { recursive: true });
for (const output of outputs) {
  const text = await codegen(output);
  const place = output.filename.endsWith('persisted-documents.json') ? OPERATIONS : output.filename;
  if (!isCheck) writeFileSync(place, text);
  else if (!existsSync(place) || readFileSync(place, 'utf8') !== text) {
    process.stderr.write(`${place} is out of date: npm run codegen -w @portcredit/console\n`);
    process.exitCode = 1;
  }
}

/** As clients and servers of persisted queries compute it: the digits alone. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

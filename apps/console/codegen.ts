/**
 * Writes src/gql: the types of every document in the sources, and the hash of each.
 * With --check it writes nothing, and fails where src/gql is not what the sources say.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { gqlPluckFromCodeString } from '@graphql-tools/graphql-tag-pluck';
import { parse } from 'graphql';

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
  presetConfig: { fragmentMasking: false, persistedDocuments: true },
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
  if (!isCheck) writeFileSync(output.filename, text);
  else if (!existsSync(output.filename) || readFileSync(output.filename, 'utf8') !== text) {
    process.stderr.write(`${output.filename} is out of date: npm run codegen -w @portcredit/console\n`);
    process.exitCode = 1;
  }
}

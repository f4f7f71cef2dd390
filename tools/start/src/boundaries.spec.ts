import { execFileSync } from 'node:child_process';
import { workspaceRoot } from './workspace-root.ts';

/** Texts as they must never stand in these files, and the rule that has to say so. */
const PLANTED = [
  {
    sentence: 'a library may not know the database',
    file: 'libs/credit/src/index.ts',
    text: `import { DataSource } from 'typeorm';\nexport const source = DataSource;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'a library may not import an application',
    file: 'libs/numbering/src/index.ts',
    text: `import { start } from '@portcredit/api';\nexport const begin = start;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'the console may not import the API',
    file: 'apps/console/src/app/main.tsx',
    text: `import { start } from '@portcredit/api';\nexport const begin = start;\n`,
    rule: '@nx/enforce-module-boundaries',
  },
  {
    sentence: 'a library may not use what only Node has',
    file: 'libs/credit/src/index.ts',
    text: `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`,
    rule: 'no-restricted-imports',
  },
  {
    sentence: 'a library may not read the clock',
    file: 'libs/working-days/src/index.ts',
    text: `export const now = new Date();\n`,
    rule: 'no-restricted-syntax',
  },
  {
    sentence: 'only config.ts of the API may read the environment',
    file: 'apps/api/src/seed.ts',
    text: `export const port = process.env.PORT;\n`,
    rule: 'no-restricted-syntax',
  },
];

/**
 * Lints the planted texts in a process of its own, as if they stood in their files.
 * Nx works out its graph first, as it does before `nx run-many -t lint`: without one its rule passes everything.
 */
const SCRIPT = `
  import { ESLint } from 'eslint';
  import { createProjectGraphAsync } from '@nx/devkit';
  await createProjectGraphAsync();
  const eslint = new ESLint();
  const broken = [];
  for (const { file, text } of JSON.parse(process.env.PLANTED)) {
    const [result] = await eslint.lintText(text, { filePath: file });
    broken.push(result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId));
  }
  console.log(JSON.stringify(broken));
`;

let broken: string[][];
beforeAll(() => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    cwd: workspaceRoot,
    env: { ...process.env, PLANTED: JSON.stringify(PLANTED), NX_DAEMON: 'false' },
    encoding: 'utf8',
  });
  broken = JSON.parse(output.trim().split('\n').at(-1) ?? '') as string[][];
}, 120_000);

test.each(PLANTED.map(({ sentence, rule }, index) => ({ sentence, rule, index })))(
  '$sentence',
  ({ rule, index }) => {
    expect(broken[index]).toContain(rule);
  },
);

import 'reflect-metadata';
import { commands } from './commands';

export { auditNeedsDatabase, runAudit } from './audit-command';
export { runImport, start } from './commands';
export { runEvidence } from './evidence-command';
export { runReplay } from './replay-command';

const [name = '', ...rest] = process.argv.slice(2);
if (require.main === module) {
  const command = commands[name];
  if (command === undefined) {
    process.stderr.write(`Usage: node main.cjs ${Object.keys(commands).join(' | ')}\n`);
    process.exitCode = 2;
  } else {
    command(rest).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
  }
}

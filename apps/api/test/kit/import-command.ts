import { join } from 'node:path';
import { runImport } from '../../src/commands';
import { type World } from './world';

export interface Said {
  code: number;
  /** The last line of standard output. */
  result: Record<string, unknown> | undefined;
  stderr: string;
}

/** Calls the command as npm does: from the directory of the files. */
export async function importCommand(
  world: World,
  directory: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await runImport(args, {
      DATABASE_URL: world.databaseUrl,
      DATA_DIR: join(directory, 'data'),
      INIT_CWD: directory,
      ...env,
    });
    const last = said.stdout.trim().split('\n').at(-1) ?? '';
    return {
      code,
      result: last === '' ? undefined : (JSON.parse(last) as Record<string, unknown>),
      stderr: said.stderr,
    };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

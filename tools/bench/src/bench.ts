import { exportLists } from './export.ts';
import { feed } from './feed.ts';
import { grading } from './grading.ts';
import { importEnterprises } from './import.ts';
import { importEvents } from './import-events.ts';
import { numbering } from './numbering.ts';
import { scoring } from './scoring.ts';
import { trail } from './trail.ts';
import { trial } from './trial.ts';

/** The measurements: each answers the object that is printed as the last line. */
const BENCHES: Record<string, (quick: boolean) => Promise<object>> = {
  numbering,
  import: importEnterprises,
  'import-events': importEvents,
  export: exportLists,
  grading,
  trial,
  scoring,
  trail,
  feed,
};

const [name = '', ...options] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined || options.some((option) => option !== '--quick')) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--quick]`);
  process.exitCode = 2;
} else {
  const result = await bench(options.includes('--quick'));
  console.log(JSON.stringify(result));
}

/**
 * Walks the main path of each element with a real screen reader, Orca with Firefox, and writes down what it says:
 * `npm run try:screenreader`. Writes `docs/screenreader.md`; `-- --only NAME` prints one walk and writes nothing.
 *
 * Needs the built elements (`npm run build`) and Debian; as root it installs what is missing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { startServer } from '../../demo/server.ts';
import { done, fail } from '../build/progress.ts';
import { Desk } from './screen-reader/desk.ts';
import { ensureScreenReader } from './screen-reader/packages.ts';
import { reportPage, type Recorded } from './screen-reader/report.ts';
import { WALKS } from './screen-reader/walks.ts';

const PAGE = join(import.meta.dirname, '../../docs/screenreader.md');

const { values } = parseArgs({ options: { only: { type: 'string' } } });

/** Takes the walks one after another. */
async function record(desk: Desk, origin: string): Promise<Recorded[]> {
  const walks = WALKS.filter(({ name }) => !values.only || name === values.only);
  if (!walks.length) throw new Error(`There is no walk ${values.only ?? ''}.`);
  const recorded: Recorded[] = [];
  for (const walk of walks) {
    await desk.open(origin + walk.path);
    const steps = [];
    for (const step of walk.steps) {
      const said = await desk.press(step.key);
      if (values.only) console.log(`${step.key.padEnd(12)} ${said.join(' · ')}`);
      steps.push({ ...step, said });
    }
    recorded.push({ ...walk, steps });
    done(`${walk.name}: ${steps.length} keys`);
  }
  return recorded;
}

try {
  ensureScreenReader();
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-demo-'));
  const server = await startServer({
    port: 0,
    database: join(folder, 'feedback.sqlite'),
    token: 'not-for-anyone-else',
  });
  const desk = new Desk();
  // Ctrl-C leaves no program behind either.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void desk.stop().then(() => process.exit(1)));
  try {
    if (!server.built) throw new Error('The elements are not built yet: npm run build.');
    await desk.start();
    const recorded = await record(desk, server.url);
    if (!values.only) {
      const page = reportPage(desk.programs, recorded);
      writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
    }
    const silent = recorded.flatMap(({ name, steps }) =>
      steps
        .filter(({ said, mayBeSilent }) => !said.length && !mayBeSilent)
        .map(({ key }) => `${name}: ${key}`),
    );
    if (silent.length) throw new Error(`Nothing was said after ${silent.join(', ')}`);
  } finally {
    await desk.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
} catch (error) {
  fail(error);
}

/**
 * `npm run test:visual`: pictures of stories, compared with those in `test/visual/references`.
 *
 *     npm run test:visual                  compare, and write var/visual/index.html: before, after, difference
 *     npm run test:visual -- --update      keep what there is now as the references
 *     npm run test:visual -- --prove       put faults in on purpose; each must be found
 *     npm run test:visual -- --only NAME   pictures whose name holds this
 *     npm run test:visual -- --times 10    compare ten times, each in a new browser: nothing may differ in any
 *
 * Not a part of `npm test`: pictures are alike only where the browser is.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { done, fail } from './build/progress.ts';
import { openCamera, type Camera } from './visual/camera.ts';
import { compare, MOST } from './visual/compare.ts';
import { reportPage, type Line } from './visual/report.ts';
import { FAULTS, SHOTS } from './visual/shots.ts';

const root = join(import.meta.dirname, '..');
const REFERENCES = join(root, 'test/visual/references');
const ENGINE = join(REFERENCES, 'engine.txt');
const REPORT = join(root, 'var/visual');
const reference = (name: string): string => join(REFERENCES, `${name}.png`);

const { values } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    prove: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    times: { type: 'string', default: '1' },
  },
});
const shots = SHOTS.filter(({ name }) => name.includes(values.only));

/** Takes all pictures as references; those of stories that are gone go. */
async function update(camera: Camera): Promise<void> {
  mkdirSync(REFERENCES, { recursive: true });
  let bytes = 0;
  for (const shot of shots) {
    const picture = await camera.take(shot);
    const isNew = !existsSync(reference(shot.name));
    // A picture that nobody could tell from the last one is no change for the repository.
    if (isNew || compare(readFileSync(reference(shot.name)), picture).pixels > 0)
      writeFileSync(reference(shot.name), picture);
    bytes += picture.length;
  }
  const known = new Set(SHOTS.map(({ name }) => `${name}.png`));
  for (const file of globSync('*.png', { cwd: REFERENCES }))
    if (!known.has(file)) rmSync(join(REFERENCES, file));
  writeFileSync(ENGINE, `${camera.engine}\n`);
  done(`${shots.length} pictures, ${(bytes / 1000).toFixed(0)} kB`);
}

/** @returns what differs, with its pictures written beside the report */
async function differing(camera: Camera): Promise<Line[]> {
  rmSync(REPORT, { recursive: true, force: true });
  mkdirSync(REPORT, { recursive: true });
  const lines: Line[] = [];
  const write = (name: string, picture: Buffer): string => {
    writeFileSync(join(REPORT, name), picture);
    return name;
  };
  for (const shot of shots) {
    const after = await camera.take(shot);
    const before = existsSync(reference(shot.name)) ? readFileSync(reference(shot.name)) : undefined;
    const found = before && compare(before, after);
    if (found && found.pixels <= MOST) continue;
    lines.push({
      name: shot.name,
      pixels: found?.pixels,
      after: write(`${shot.name}.after.png`, after),
      ...(before && { before: write(`${shot.name}.before.png`, before) }),
      ...(found && { difference: write(`${shot.name}.difference.png`, found.picture) }),
    });
  }
  writeFileSync(join(REPORT, 'index.html'), reportPage(camera.engine, lines, shots.length));
  return lines;
}

async function check(camera: Camera): Promise<void> {
  const then = existsSync(ENGINE) ? readFileSync(ENGINE, 'utf8').trim() : '';
  if (then !== camera.engine)
    console.log(
      `The references are of ${then || 'no browser'}, this is ${camera.engine}: differences may be its own.`,
    );
  const lines = await differing(camera);
  for (const { name, pixels } of lines) console.log(`✗ ${name}: ${pixels ?? 'no reference'} pixels`);
  if (lines.length)
    throw new Error(`${lines.length} of ${shots.length} pictures differ; see var/visual/index.html`);
  done(`${shots.length} pictures, none differs`);
}

/** Takes pictures with faults in them, and without; only the former may differ. */
async function prove(camera: Camera): Promise<void> {
  for (const { what, shot: name, css } of FAULTS) {
    const shot = SHOTS.find((one) => one.name === name);
    if (!shot) throw new Error(`There is no picture ${name}.`);
    const plain = await camera.take(shot);
    const again = compare(plain, await camera.take(shot)).pixels;
    const faulty = compare(plain, await camera.take(shot, css)).pixels;
    if (again > MOST) throw new Error(`${name} differs by ${again} pixels from itself.`);
    if (faulty <= MOST) throw new Error(`Not found: ${what}, ${faulty} pixels in ${name}.`);
    done(`${what}: ${faulty} pixels; without it ${again}`);
  }
}

try {
  const task = values.update ? update : values.prove ? prove : check;
  for (let time = 0; time < Number(values.times); time++) {
    const camera = await openCamera();
    try {
      await task(camera);
    } finally {
      await camera.close();
    }
  }
} catch (error) {
  fail(error);
}

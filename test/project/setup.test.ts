import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const script = join(import.meta.dirname, '../../scripts/setup.mjs');

/** Stands for npm: notes that it was called, and installs one package or fails as it is told. */
const NPM = `
const { appendFileSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.FAILS) {
  console.error('npm error code ' + process.env.FAILS);
  process.exit(1);
}
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/node/bin', { recursive: true });
writeFileSync('node_modules/node/bin/node', '');
`;

describe('scripts/setup.mjs', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'raakvlak-setup-'));
    mkdirSync(join(project, 'scripts'));
    cpSync(script, join(project, 'scripts/setup.mjs'));
    writeFileSync(join(project, 'npm.cjs'), NPM);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ devDependencies: { a: '1.0.0' } }));
    lock('1.0.0');
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  const lock = (version: string): void => {
    const packages = { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version, optional: true } };
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }));
  };
  const setUp = (
    options: string[] = [],
    fails = '',
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['scripts/setup.mjs', ...options], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: join(project, 'npm.cjs'), FAILS: fails },
    });
  const calls = (): number =>
    existsSync(join(project, 'calls'))
      ? readFileSync(join(project, 'calls'), 'utf8').trim().split('\n').length
      : 0;

  it('installs what is missing and says so, once', () => {
    const first = setUp();
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /npm ci.*\n(.*\n)*Installed in \d+ s/);
    const second = setUp();
    assert.deepEqual([second.status, second.stdout, second.stderr], [0, '', '']);
    assert.equal(calls(), 1);
  });

  it('installs again when the lock file asks for other packages, not when a script is renamed', () => {
    setUp();
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ devDependencies: { a: '1.0.0' }, scripts: { b: 'c' } }),
    );
    setUp();
    assert.equal(calls(), 1);
    lock('1.0.1');
    setUp();
    assert.equal(calls(), 2);
  });

  it('leaves alone what someone installed with npm, when it is what the lock file asks for', () => {
    mkdirSync(join(project, 'node_modules'));
    const record = (version: string): void =>
      writeFileSync(
        join(project, 'node_modules/.package-lock.json'),
        JSON.stringify({ packages: { 'node_modules/a': { version } } }),
      );
    record('1.0.0');
    assert.equal(setUp().stdout, '');
    assert.equal(calls(), 0);
    rmSync(join(project, 'node_modules/.raakvlak-setup'));
    record('0.9.0');
    setUp();
    assert.equal(calls(), 1);
  });

  it('says what to do without a network, and tries again the next time', () => {
    const { status, stderr } = setUp([], 'ENOTFOUND');
    assert.equal(status, 1);
    assert.match(stderr, /could not reach its registry.*run the command again/);
    assert.equal(setUp().status, 0);
    assert.equal(calls(), 2);
  });

  it('says what to do when package.json and the lock file differ', () => {
    assert.match(setUp([], 'EUSAGE').stderr, /do not belong together\. Run `npm install`/);
  });

  it('passes on how the installation of browsers ended', () => {
    writeFileSync(join(project, 'scripts/browsers.mjs'), 'console.log("browsers"); process.exitCode = 3;');
    assert.deepEqual([setUp().status, setUp(['--browsers']).status], [0, 3]);
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import type { Report } from '../../src/cli/examine/report.ts';

const root = join(import.meta.dirname, '../..');
/** Runs the program from its sources. */
export const PROGRAM = ['--import', './scripts/ts-resolve.mjs', 'src/cli/raakvlak.ts'];

/** What a run of the program gave. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real program, as a child. */
export async function raakvlak(args: string[], input?: string | Uint8Array): Promise<Outcome> {
  const child = spawn(process.execPath, [...PROGRAM, ...args], { cwd: root });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** A report as `--json` gives it. */
export type JsonReport = Omit<Report, 'findings'> & { findings: JsonFinding[] };

export interface JsonFinding {
  level: string;
  code: string;
  values: Record<string, unknown>;
  message: string;
  todo: string | null;
}

/** Runs the doctor for machines. @returns the exit code and the reports, in the order of the sources */
export async function examined(args: string[]): Promise<{ code: number | null; reports: JsonReport[] }> {
  const { code, stdout } = await raakvlak(['doctor', '--json', ...args]);
  return { code, reports: (JSON.parse(stdout) as { reports: JsonReport[] }).reports };
}

/** The codes of what was found, of one level or of all. */
export function codes({ findings }: JsonReport, level?: string): string[] {
  return findings.filter((one) => !level || one.level === level).map(({ code }) => code);
}

/** Files in a folder of their own until the test ends. @returns where each is */
export function files<K extends string>(
  t: TestContext,
  contents: Record<K, string | Uint8Array>,
): Record<K, string> {
  const folder = mkdtempSync(join(tmpdir(), 'raakvlak-cli-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const entries = Object.entries<string | Uint8Array>(contents).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return [name, path];
  });
  return Object.fromEntries(entries) as Record<K, string>;
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { version } from '../data/index.js';
import type { Asked } from './command-line.js';
import { examine } from './examine/examine.js';
import { textOf } from './examine/format.js';
import type { Report } from './examine/report.js';
import { asJson, printable, Progress, write } from './output.js';
import { reportText, totalText } from './report-text.js';
import type { Exit } from './run.js';
import { say } from './say.js';
import { readSource } from './source.js';
import type { Words } from './texts.js';

/** Larger documents are not packed to see what that would save: it would take seconds. */
const MOST_TO_PACK = 32 * 1024 * 1024;

/**
 * Examines feeds one after another, and reports.
 *
 * With `--json` it prints one object. Names stay the same from version to version; there may come more of them:
 * `raakvlak` (version of the program), `schema` (1), `verdict` (`ok` `warnings` `errors`, the worst of all), and
 * `reports`, one {@link Report} per source, in whose `findings` each has `level` (`error` `warning` `advice`), `code`
 * (to decide on), `values` (facts, by code), `message` and `todo` (the words, in the language asked for; `todo` may be
 * `null`).
 *
 * @returns 1 when any feed has an error, else 0
 */
export async function doctor(asked: Asked, words: Words): Promise<Exit> {
  const reports: Report[] = [];
  for (const source of asked.sources) {
    const report = await examineSource(source, asked, words);
    reports.push(report);
    const text = `${reports.length > 1 ? '\n' : ''}${reportText(report, words)}`;
    if (!asked.json && !(await write(printable(text)))) break;
  }
  if (asked.json) await write(asJson(forMachines(reports, words)));
  else if (reports.length > 1) await write(totalText(reports, words));
  return reports.some(({ verdict }) => verdict === 'errors') ? 1 : 0;
}

async function examineSource(source: string, asked: Asked, { texts }: Words): Promise<Report> {
  const { page, itemUrl, url, timeout } = asked;
  const progress = new Progress(texts);
  const onProgress = (bytes: number): void => progress.update(source, bytes);
  const reading = await readSource(source, { page, itemUrl, url, timeout, onProgress });
  progress.end();
  const { body, exchanges } = reading;
  const text = body ? textOf(body, exchanges.at(-1)?.hops.at(-1)?.headers.get('content-type') ?? '') : '';
  const isPacked = exchanges.at(-1)?.hops.at(-1)?.headers.has('content-encoding') ?? true;
  const packed =
    body && !isPacked && body.byteLength < MOST_TO_PACK
      ? (await promisify(gzip)(body)).byteLength
      : undefined;
  return examine({ ...reading, text, packed }, { page, timeout, now: new Date() });
}

function forMachines(reports: readonly Report[], words: Words): object {
  const worst = (['errors', 'warnings', 'ok'] as const).find((one) =>
    reports.some(({ verdict }) => verdict === one),
  );
  return {
    raakvlak: version,
    schema: 1,
    verdict: worst,
    reports: reports.map(({ findings, ...report }) => ({
      ...report,
      findings: findings.map((found) => {
        const [message, todo = null] = say(found, words);
        return { ...found, message, todo };
      }),
    })),
  };
}

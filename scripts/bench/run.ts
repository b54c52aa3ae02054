import { parseArgs, styleText } from 'node:util';
import { type Bench, isWithin, type Outcome } from '../../test/bench/bench.ts';
import { asJson, asTable } from './table.ts';

/** The benches by name, each loaded when it is asked for. */
export type Benches = Record<string, () => Promise<Bench>>;

/** Where the outcome goes, and where everything else. */
export interface Output {
  print: (text: string) => void;
  say: (text: string) => void;
}

const CONSOLE: Output = { print: (text) => console.log(text), say: (text) => console.error(text) };

/**
 * Runs a bench and prints its figures.
 *
 * @param args as they are typed: the name, `--json`, `--rounds N`
 * @returns the exit code: 0 when all goals are met, 1 when not or when it could not be measured, 2 when the arguments
 *   are wrong
 */
export async function runBench(args: string[], benches: Benches, output = CONSOLE): Promise<number> {
  let asked: ReturnType<typeof read>;
  try {
    asked = read(args, benches);
  } catch (error) {
    output.say(`${(error as Error).message}\n\n${usage(benches)}`);
    return 2;
  }
  const { load, rounds, json } = asked;
  let outcome: Outcome;
  try {
    const bench = await load();
    outcome = await bench({ rounds, say: (what) => output.say(`  ${what}`) });
  } catch (error) {
    output.say(`${styleText('red', '✗')} ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  output.print(json ? JSON.stringify(asJson(outcome), null, 2) : asTable(outcome));
  return outcome.parts.every(({ figures }) => figures.every(isWithin)) ? 0 : 1;
}

function read(
  args: string[],
  benches: Benches,
): { load: () => Promise<Bench>; rounds: number | undefined; json: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, rounds: { type: 'string' } },
  });
  const [name, ...more] = positionals;
  const load = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (name === undefined) throw new Error('Which bench?');
  if (!load) throw new Error(`There is no bench "${name}".`);
  if (more.length > 0) throw new Error(`One bench at a time; what is "${more.join(' ')}"?`);
  if (values.rounds !== undefined && !/^[1-9]\d{0,3}$/.test(values.rounds)) {
    throw new Error(`--rounds takes a number from 1 to 9999, not "${values.rounds}".`);
  }
  return { load, rounds: values.rounds === undefined ? undefined : Number(values.rounds), json: values.json };
}

function usage(benches: Benches): string {
  return `npm run bench -- NAME [--json] [--rounds N]\n\nNAME is one of: ${Object.keys(benches).join(', ')}`;
}

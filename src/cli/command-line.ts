import { parseArgs } from 'node:util';
import type { CliTexts } from '../locales/cli/nl.js';
import { nearest } from '../profile/distance.js';
import { LANGUAGES, type Language } from './texts.js';

/** What the program can do. */
export const COMMANDS = ['doctor', 'convert', 'related', 'profile', 'bundle', 'render', 'integrity'] as const;
export type Command = (typeof COMMANDS)[number];

/** Every option: what it takes, and which commands have it (none: all of them, and the program itself). */
const OPTIONS = {
  help: { type: 'boolean', short: 'h', of: [] },
  version: { type: 'boolean', of: [] },
  lang: { type: 'string', of: [] },
  'item-url': { type: 'string', of: ['doctor', 'convert', 'related', 'render'] },
  url: { type: 'string', of: ['doctor', 'convert', 'related', 'render'] },
  timeout: { type: 'string', of: ['doctor', 'convert', 'related', 'render'] },
  origin: { type: 'string', of: ['doctor'] },
  json: { type: 'boolean', of: ['doctor'] },
  limit: { type: 'string', of: ['related'] },
  html: { type: 'string', of: ['profile'] },
  profile: { type: 'string', of: ['bundle'] },
  elements: { type: 'string', of: ['bundle'] },
  out: { type: 'string', of: ['bundle', 'render'] },
  feed: { type: 'string', of: ['render'] },
  prefix: { type: 'string', of: ['render'] },
  base: { type: 'string', of: ['integrity'] },
} as const satisfies Record<string, { type: 'string' | 'boolean'; short?: string; of: readonly Command[] }>;

type Name = keyof typeof OPTIONS;

/** Commands that judge themselves what stands behind them. */
const OWN_SOURCES: readonly Command[] = ['profile', 'bundle', 'integrity'];

/** What the user asked for. */
export interface Asked {
  command: Command;
  /** Addresses, names of files, `-`; at least one, but for commands that have other sources. */
  sources: string[];
  itemUrl: string | undefined;
  /** Where a file came from. */
  url: string | undefined;
  /** Milliseconds that a server may be silent. */
  timeout: number;
  /** The origin of the page that would show the feed. */
  page: string | undefined;
  json: boolean;
  /** How many related items each item gets at most. */
  limit: number;
  /** Where a report is to be written as a web page. */
  html: string | undefined;
  /** The profile that a bundle is made with. */
  profile: string | undefined;
  /** The elements that a bundle holds, as they were written. */
  elements: string | undefined;
  /** Where a bundle or a page is to be written; without it, to standard output. */
  out: string | undefined;
  /** The feed of a page, in the place of what the page says. */
  feed: string | undefined;
  /** What goes before the names of our elements in a page. */
  prefix: string | undefined;
  /** Where the built files are on a server. */
  base: string | undefined;
}

/** Wrong use; the message is for the user, in the language asked for. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The longest that a timer of the platform can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Splits the arguments, without judging them: the platform's own complaints are for developers. */
const split = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

/** What is asked before anything else is looked at: help, the version, and in which language. */
export function wishes(args: readonly string[]): { help: boolean; version: boolean; language: Language } {
  const { values } = split(args);
  const language = LANGUAGES.find((known) => known === values.lang) ?? LANGUAGES[0];
  return { help: values.help === true, version: values.version === true, language };
}

/**
 * Reads the arguments.
 *
 * @throws {UsageError}
 */
export function readCommandLine(args: readonly string[], { usage }: CliTexts): Asked {
  const { values, positionals, tokens } = split(args);
  const refuse = (message: string): never => {
    throw new UsageError(message);
  };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as Name] : undefined;
    if (!option) {
      const near = nearest(name, Object.keys(OPTIONS));
      return refuse(usage.unknownOption(rawName, near && `--${near}`));
    }
    if (option.type === 'boolean' && value !== undefined) return refuse(usage.value(rawName));
    // `--origin --json` is an option whose value was forgotten.
    if (option.type === 'string' && (!value || (!inlineValue && /^--?[a-z]/.test(value))))
      return refuse(usage.noValue(rawName));
  }
  const text = (name: Name): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const language = text('lang');
  if (language !== undefined && !LANGUAGES.some((known) => known === language))
    return refuse(usage.lang(language));

  const [name, ...sources] = positionals;
  if (name === undefined) return refuse(usage.noCommand);
  const command = COMMANDS.find((known) => known === name);
  if (!command) return refuse(usage.unknownCommand(name, nearest(name, COMMANDS)));
  for (const given of Object.keys(values) as Name[]) {
    const commands: readonly Command[] = OPTIONS[given].of;
    if (commands.length && !commands.includes(command)) return refuse(usage.notFor(`--${given}`, command));
  }
  if (command === 'render' && sources.length === 0) return refuse(usage.noPage);
  if (command === 'integrity' && !text('base')) return refuse(usage.base);
  if (sources.length === 0 && !OWN_SOURCES.includes(command)) return refuse(usage.noSource(command));
  if (['convert', 'related', 'render'].includes(command) && sources.length > 1)
    return refuse(usage.oneSource(command));
  if (sources.filter((source) => source === '-').length > 1) return refuse(usage.twiceInput);

  const address = (option: 'url' | 'origin'): string | undefined => {
    const given = text(option);
    if (given !== undefined && !/^https?:\/\/[^/]/i.test(given))
      return refuse(usage.address(`--${option}`, given));
    if (given !== undefined && !URL.canParse(given)) return refuse(usage.address(`--${option}`, given));
    return given;
  };
  const origin = address('origin');
  const seconds = Number(text('timeout') ?? 15);
  if (!(seconds > 0)) return refuse(usage.timeout(text('timeout') ?? ''));
  const limit = Number(text('limit') ?? 3);
  if (!(Number.isInteger(limit) && limit > 0)) return refuse(usage.limit(text('limit') ?? ''));
  return {
    command,
    sources,
    itemUrl: text('item-url'),
    url: address('url'),
    timeout: Math.min(seconds * 1000, LONGEST_WAIT),
    page: origin && new URL(origin).origin,
    json: values.json === true,
    limit,
    html: text('html'),
    profile: text('profile'),
    elements: text('elements'),
    out: text('out'),
    feed: text('feed'),
    prefix: text('prefix'),
    base: text('base'),
  };
}

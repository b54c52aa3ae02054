import { parseArgs } from 'node:util';
import { ROLES, type KnownToken, type Role } from '../access.ts';
import { INBOX_PATH } from '../inbox/address.ts';
import { PortTakenError } from '../listen.ts';
import { DatabaseError } from '../storage/database-error.ts';
import { StorageError } from '../storage.ts';
import { BackupError, backUp, restore, type Contents } from './backup.ts';
import { expire } from './retention.ts';
import { openStorage, serve, type Serving } from './serve.ts';
import { readSettings, SettingsError, VARIABLES, type Settings } from './settings.ts';
import { addToken, isReadableByOthers, readTokens, removeToken, TokensError } from './tokens.ts';

/** Where a command reads its settings and writes its words. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  say: (line: string) => void;
  complain: (line: string) => void;
}

/** The command does not exist, or lacks something. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const USAGE = `The receiver of feedback.

  npm run receiver                              runs it until Ctrl-C or SIGTERM
  npm run receiver -- backup FILE               copies the SQLite database, also while it is in use
  npm run receiver -- restore FILE              puts such a copy back; the receiver must not run
  npm run receiver -- expire                    removes what was kept long enough, once
  npm run receiver -- token add NAME            makes a token; --role ${ROLES.join(' or ')} (${ROLES[0]} by default)
  npm run receiver -- token list                tells who has one
  npm run receiver -- token remove NAME         takes it away

Environment variables, with what holds without them:

${Object.entries(VARIABLES)
  .map(([name, what]) => `  ${name.padEnd(22)}${what}`)
  .join('\n')}`;

/**
 * Runs a command.
 * @param args as they are typed
 * @returns what goes on: a receiver that runs, or the exit code (0 done, 1 it did not work, 2 it was asked wrongly)
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Serving | number> {
  const { say, complain, env } = surroundings;
  try {
    const { positionals, values } = read(args);
    const [command = 'run', ...rest] = positionals;
    if (values.help || command === 'help') return done(say, USAGE);
    const settings = readSettings(env);
    switch (command) {
      case 'run':
        return await start(settings, surroundings);
      case 'backup':
        return done(say, await backUpTo(only(rest, 'FILE'), settings));
      case 'restore':
        return done(say, restoreFrom(only(rest, 'FILE'), settings));
      case 'expire':
        return done(say, await expireOnce(settings));
      case 'token':
        return done(say, token(rest, values.role, settings));
      default:
        throw new UsageError(`There is no command "${command}".`);
    }
  } catch (error) {
    complain(explain(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { role: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function done(say: (line: string) => void, words: string): 0 {
  say(words);
  return 0;
}

async function start(settings: Settings, { say }: Surroundings): Promise<Serving> {
  const { database, retentionDays, contactDays, allowedOrigins } = settings;
  const tokens = tokensFor(settings, say);
  const serving = await serve(settings, tokens, say);
  const host = settings.hosts.some((name) => name === '127.0.0.1' || name === '::1')
    ? 'localhost'
    : settings.hosts[0];
  const place = database.kind === 'sqlite' ? `SQLite, ${database.path}` : 'PostgreSQL';
  say(`The receiver is running on http://${host}:${serving.port}`);
  say(`  POST /v1/feedback takes messages, ${INBOX_PATH} shows them, /v1/openapi.json describes the rest.`);
  say(`  Stored in ${place}: messages ${retentionDays} days, names and addresses ${contactDays} days.`);
  say(`  Other websites that may send: ${allowedOrigins.join(', ') || 'none (ALLOWED_ORIGINS)'}.`);
  for (const { host, reason } of serving.missing) {
    say(`  Not listening on ${host}: this machine does not have it (${reason}).`);
  }
  return serving;
}

function tokensFor({ tokens: { path, isNamed } }: Settings, say: (line: string) => void): KnownToken[] {
  const known = readTokens(path);
  if (known === undefined && !isNamed) {
    const token = addToken(path, 'manage', 'first');
    say(`A first token, with which you log in to ${INBOX_PATH}; it is shown only now: ${token}`);
    return readTokens(path) ?? [];
  }
  if (known === undefined || known.length === 0) {
    throw new TokensError(
      `There is no token in ${path} yet. Make one: npm run receiver -- token add NAME --role manage`,
    );
  }
  if (isReadableByOthers(path)) say(`Others can read ${path}: chmod 600 ${path}`);
  return known;
}

function token(
  [action = '', ...rest]: readonly string[],
  role: string | undefined,
  settings: Settings,
): string {
  const { path } = settings.tokens;
  switch (action) {
    case 'add': {
      const wanted = ROLES.find((known) => known === (role ?? 'read'));
      if (!wanted) throw new UsageError(`--role is ${ROLES.join(' or ')}, not "${role}".`);
      const name = only(rest, 'NAME');
      return `${addToken(path, wanted, name)}\nThis is the token of ${name}, who may ${may(wanted)}. It is shown only now. Start the receiver again to let it in.`;
    }
    case 'list': {
      const tokens = readTokens(path) ?? [];
      return tokens.map(({ role, name }) => `${role.padEnd(8)}${name}`).join('\n') || `No tokens in ${path}.`;
    }
    case 'remove':
      removeToken(path, only(rest, 'NAME'));
      return 'It is gone. Start the receiver again to keep it out; without RAAKVLAK_SECRET that logs everyone out.';
    default:
      throw new UsageError('token add NAME, token list or token remove NAME?');
  }
}

function may(role: Role): string {
  return role === 'manage' ? 'read, change and erase' : 'read';
}

async function backUpTo(target: string, { database }: Settings): Promise<string> {
  if (database.kind === 'postgres') {
    throw new UsageError(
      'This is for SQLite. For PostgreSQL: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
    );
  }
  return `Copied ${describe(await backUp(database.path, target))} to ${target}.`;
}

function restoreFrom(source: string, { database }: Settings): string {
  if (database.kind === 'postgres') {
    throw new UsageError(
      'This is for SQLite. For PostgreSQL: pg_restore --clean --dbname="$DATABASE_URL" FILE',
    );
  }
  const { former, ...contents } = restore(database.path, source, new Date());
  const kept = former === undefined ? '' : ` What was there is now ${former}; remove it when all is well.`;
  return `Put ${describe(contents)} back in ${database.path}.${kept}`;
}

function describe({ messages }: Contents): string {
  return `${messages} ${messages === 1 ? 'message' : 'messages'}`;
}

async function expireOnce(settings: Settings): Promise<string> {
  const storage = await openStorage(settings.database);
  try {
    return await expire({ storage, ...settings });
  } finally {
    await storage.close();
  }
}

function only(rest: readonly string[], what: string): string {
  const [value, ...more] = rest;
  if (value === undefined || more.length > 0) throw new UsageError(`This takes one ${what}.`);
  return value;
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof SettingsError) return `The settings are not right:\n${error.message}`;
  if (error instanceof PortTakenError) return `${error.message} Choose another one: PORT=${error.port + 1}`;
  const isOurs = [DatabaseError, StorageError, BackupError, TokensError].some(
    (kind) => error instanceof kind,
  );
  if (isOurs) return (error as Error).message;
  return `The receiver could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

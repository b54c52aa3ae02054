import { AllowedOrigins } from '../origins.ts';

/** How the receiver runs, as its environment says. */
export interface Settings {
  port: number;
  hosts: string[];
  /** Where feedback is kept. */
  database: { kind: 'sqlite'; path: string; maxBytes?: number } | { kind: 'postgres'; url: string };
  /** File of the tokens; made with a first one when it is not there and nobody named it. */
  tokens: { path: string; isNamed: boolean };
  allowedOrigins: string[];
  /** Days that messages are kept, and of these the days that names and addresses are. */
  retentionDays: number;
  contactDays: number;
  /** How many proxies of ours stand in front; 0 when senders come to us directly. */
  proxies: number;
  /** Messages per client address and minute. */
  messagesPerMinute: number;
  /** Signs the sessions of the inbox, for all copies of the receiver. */
  sessionSecret?: string;
  contact?: { name: string; url: string; email: string };
}

/** The environment does not say how the receiver should run; one line for each variable that is wrong. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const MEGABYTE = 1024 * 1024;
/** A shorter secret can be guessed. */
const SECRET_LENGTH = 32;

/** Every variable that is read, for the help text: name → what it says. */
export const VARIABLES: Readonly<Record<string, string>> = {
  PORT: 'port to listen on; 8080',
  HOST: 'addresses to listen on, separated by commas; 127.0.0.1,::1 (0.0.0.0,:: for all)',
  DATABASE_URL: 'PostgreSQL: postgres://USER:PASSWORD@HOST:5432/DATABASE?sslmode=verify-full',
  RAAKVLAK_DATABASE: 'SQLite, without DATABASE_URL: the file; var/feedback.sqlite',
  RAAKVLAK_DATABASE_MB: 'how large that file may become, in megabytes; as large as the disk allows',
  RAAKVLAK_TOKENS: 'file of tokens; var/tokens, made with a first token when it is not there',
  RAAKVLAK_SECRET: `signs the sessions of the inbox, ${SECRET_LENGTH} characters or more, the same for all copies; made at each start`,
  ALLOWED_ORIGINS:
    'websites that may send from a browser, separated by commas: https://www.voorbeeld.example',
  RETENTION_DAYS: 'days that a message is kept; 365',
  CONTACT_DAYS: 'days that name and e-mail address are kept; 90',
  TRUST_PROXY: 'how many proxies of yours add to X-Forwarded-For; 0',
  MESSAGES_PER_MINUTE: 'messages from one network address in a minute; 120',
  CONTACT: 'who answers questions about the API: NAME, URL, EMAIL',
};

/**
 * Reads the settings from environment variables, and checks them all.
 * @throws SettingsError that names every variable that is wrong, what it is and what it may be; never a password
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const wrong = (text: string): void => void problems.push(text);
  const text = (name: string): string => env[name]?.trim() ?? '';
  const list = (name: string): string[] =>
    text(name)
      .split(/[\s,]+/)
      .filter(Boolean);
  const number = (name: string, usual: number, least: number, most: number): number => {
    const value = text(name);
    if (value === '') return usual;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    wrong(`${name} must be a whole number from ${least} to ${most}, and is "${value}".`);
    return usual;
  };

  const retentionDays = number('RETENTION_DAYS', 365, 1, 3650);
  const contactDays = number('CONTACT_DAYS', Math.min(90, retentionDays), 1, 3650);
  if (contactDays > retentionDays) {
    wrong(
      `CONTACT_DAYS is ${contactDays} and RETENTION_DAYS ${retentionDays}: names and addresses cannot be kept longer than messages.`,
    );
  }
  const allowedOrigins = list('ALLOWED_ORIGINS');
  for (const origin of allowedOrigins) {
    try {
      new AllowedOrigins([origin]);
    } catch (error) {
      wrong(`ALLOWED_ORIGINS: ${(error as Error).message}.`);
    }
  }
  const secret = text('RAAKVLAK_SECRET');
  if (secret !== '' && secret.length < SECRET_LENGTH) {
    wrong(
      `RAAKVLAK_SECRET has ${secret.length} characters and needs ${SECRET_LENGTH} or more: openssl rand -base64 32`,
    );
  }
  const settings: Settings = {
    port: number('PORT', 8080, 0, 65_535),
    hosts: text('HOST') === '' ? ['127.0.0.1', '::1'] : list('HOST'),
    database: readDatabase(text, number, wrong),
    tokens: { path: text('RAAKVLAK_TOKENS') || 'var/tokens', isNamed: text('RAAKVLAK_TOKENS') !== '' },
    ...{ allowedOrigins, retentionDays, contactDays },
    proxies: number('TRUST_PROXY', 0, 0, 9),
    messagesPerMinute: number('MESSAGES_PER_MINUTE', 120, 1, 1_000_000),
    ...(secret !== '' && { sessionSecret: secret }),
    ...readContact(text('CONTACT'), wrong),
  };
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return settings;
}

function readDatabase(
  text: (name: string) => string,
  number: (name: string, usual: number, least: number, most: number) => number,
  wrong: (text: string) => void,
): Settings['database'] {
  const url = text('DATABASE_URL');
  const path = text('RAAKVLAK_DATABASE');
  const megabytes = number('RAAKVLAK_DATABASE_MB', 0, 1, 1_000_000);
  if (url === '') {
    const limit = megabytes > 0 && { maxBytes: megabytes * MEGABYTE };
    return { kind: 'sqlite', path: path || 'var/feedback.sqlite', ...limit };
  }
  if (path !== '') wrong('DATABASE_URL and RAAKVLAK_DATABASE are both set: choose one.');
  if (megabytes > 0) wrong('RAAKVLAK_DATABASE_MB is for SQLite alone, and DATABASE_URL is set.');
  // Without its value, which holds a password.
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    wrong('DATABASE_URL must be an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE.');
  }
  return { kind: 'postgres', url };
}

function readContact(value: string, wrong: (text: string) => void): Pick<Settings, 'contact'> {
  if (value === '') return {};
  const [name = '', url = '', email = ''] = value.split(',').map((part) => part.trim());
  if (name === '' || !URL.canParse(url) || !email.includes('@')) {
    wrong(`CONTACT must be a name, an address and an e-mail address with commas between, and is "${value}".`);
  }
  return { contact: { name, url, email } };
}

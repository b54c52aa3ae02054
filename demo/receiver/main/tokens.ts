import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROLES, toKnown, type KnownToken, type Role } from '../access.ts';

/** The file of tokens cannot be read or used, in words for who runs the receiver. */
export class TokensError extends Error {
  override readonly name = 'TokensError';
}

const HEAD = `# Tokens of the receiver: role, SHA-256 of the token, whose it is. The tokens themselves are nowhere.
# Add one with \`token add\`, take one away with \`token remove\`, then start the receiver again.
`;
const LINE = /^(\w+)\s+sha256:([0-9a-f]{64})\s+(\S.*)$/;
/** 192 bits, which nobody guesses. */
const TOKEN_BYTES = 24;

/**
 * Reads the file of tokens: one a line, `role sha256:HASH name`; empty lines and lines that begin with `#` say nothing.
 * @returns undefined when there is no file
 * @throws TokensError that names the line that is wrong
 */
export function readTokens(path: string): KnownToken[] | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new TokensError(`The tokens in ${path} cannot be read: ${(error as Error).message}.`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, role, hash = '', name = ''] = LINE.exec(line.trim()) ?? [];
    if (!ROLES.some((known) => known === role)) {
      // Without the line: who puts a token itself there must not find it in the log.
      throw new TokensError(
        `${path}, line ${index + 1}: a line is "read" or "manage", "sha256:" with 64 digits, and a name. Make one with \`token add\`.`,
      );
    }
    return { role: role as Role, hash, name };
  });
}

/**
 * Adds a token, and makes the file when it is not there.
 * @param name whose it is; no other token may have it
 * @returns the token, which is to be had only now
 * @throws TokensError when the name is taken or cannot be written down
 */
export function addToken(path: string, role: Role, name: string): string {
  const tokens = readTokens(path) ?? [];
  if (!/^\S[^\n\r]*$/.test(name)) throw new TokensError('A token needs a name: whose it is.');
  if (tokens.some((token) => token.name === name)) {
    throw new TokensError(
      `There is a token named "${name}" already; remove it first, or choose another name.`,
    );
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  writeTokens(path, [...tokens, toKnown(token, role, name)]);
  return token;
}

/** Takes a token away. @throws TokensError when there is none of that name */
export function removeToken(path: string, name: string): void {
  const tokens = readTokens(path) ?? [];
  const left = tokens.filter((token) => token.name !== name);
  if (left.length === tokens.length) throw new TokensError(`There is no token named "${name}" in ${path}.`);
  writeTokens(path, left);
}

/** Whether others than its owner may read a file. */
export function isReadableByOthers(path: string): boolean {
  return (statSync(path).mode & 0o044) !== 0;
}

function writeTokens(path: string, tokens: readonly KnownToken[]): void {
  const lines = tokens.map(({ role, hash, name }) => `${role} sha256:${hash} ${name}\n`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Whole or not at all: a file of which half is written would lock everyone out.
  const next = `${path}.new`;
  writeFileSync(next, HEAD + lines.join(''), { mode: 0o600 });
  chmodSync(next, 0o600); // `mode` counts only for a file that did not exist.
  renameSync(next, path);
}

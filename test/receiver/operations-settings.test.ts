import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Hono } from 'hono';
import { Access } from '../../demo/receiver/access.ts';
import { forwardedAddress, type ReceiverEnv } from '../../demo/receiver/client-address.ts';
import { Retention } from '../../demo/receiver/main/retention.ts';
import { readSettings, SettingsError, VARIABLES } from '../../demo/receiver/main/settings.ts';
import { addToken, readTokens, removeToken, TokensError } from '../../demo/receiver/main/tokens.ts';
import { RateLimit } from '../../demo/receiver/rate-limit.ts';
import { StorageError } from '../../demo/receiver/storage.ts';
import { temporaryFolder } from './setup.ts';

const DAY_MS = 86_400_000;

describe('settings of the receiver', () => {
  test('without any variable it runs from one file, for this machine alone', () => {
    assert.deepEqual(readSettings({ DATABASE_URL: '', PORT: ' ' }), {
      ...{ port: 8080, hosts: ['127.0.0.1', '::1'], proxies: 0, messagesPerMinute: 120 },
      database: { kind: 'sqlite', path: 'var/feedback.sqlite' },
      tokens: { path: 'var/tokens', isNamed: false },
      ...{ allowedOrigins: [], retentionDays: 365, contactDays: 90 },
    });
  });

  test('each variable is taken over', () => {
    const secret = 'een geheim van meer dan tweeëndertig tekens';
    const settings = readSettings({
      ...{ PORT: '0', HOST: '0.0.0.0, ::', DATABASE_URL: 'postgres://raakvlak:geheim@db.example/raakvlak' },
      ...{ RAAKVLAK_TOKENS: '/etc/raakvlak/tokens', RAAKVLAK_SECRET: secret, TRUST_PROXY: '2' },
      ALLOWED_ORIGINS: 'https://www.voorbeeld.example https://mijn.voorbeeld.example:8443',
      ...{ RETENTION_DAYS: '30', MESSAGES_PER_MINUTE: '10' },
      CONTACT: 'Webteam, https://www.voorbeeld.example/contact, web@voorbeeld.example',
    });
    assert.deepEqual(settings, {
      ...{ port: 0, hosts: ['0.0.0.0', '::'], proxies: 2, messagesPerMinute: 10, sessionSecret: secret },
      database: { kind: 'postgres', url: 'postgres://raakvlak:geheim@db.example/raakvlak' },
      tokens: { path: '/etc/raakvlak/tokens', isNamed: true },
      allowedOrigins: ['https://www.voorbeeld.example', 'https://mijn.voorbeeld.example:8443'],
      ...{ retentionDays: 30, contactDays: 30 },
      contact: {
        ...{ name: 'Webteam', url: 'https://www.voorbeeld.example/contact', email: 'web@voorbeeld.example' },
      },
    });
    assert.deepEqual(readSettings({ RAAKVLAK_DATABASE: 'a.sqlite', RAAKVLAK_DATABASE_MB: '2' }).database, {
      ...{ kind: 'sqlite', path: 'a.sqlite', maxBytes: 2 * 1024 * 1024 },
    });
  });

  const wrong: [name: string, env: Record<string, string>, message: RegExp][] = [
    ['PORT', { PORT: '80a' }, /PORT must be a whole number from 0 to 65535, and is "80a"/],
    ['a port that does not exist', { PORT: '65536' }, /PORT/],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://root:geheim@db/x' }, /^DATABASE_URL must be/],
    ['two databases', { DATABASE_URL: 'postgres://db/x', RAAKVLAK_DATABASE: 'x' }, /choose one/],
    [
      'a limit for PostgreSQL',
      { DATABASE_URL: 'postgres://db/x', RAAKVLAK_DATABASE_MB: '9' },
      /SQLite alone/,
    ],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://a.example/' }, /ALLOWED_ORIGINS: Not an origin/],
    ['RETENTION_DAYS', { RETENTION_DAYS: '0' }, /RETENTION_DAYS must be a whole number from 1 to 3650/],
    ['CONTACT_DAYS', { CONTACT_DAYS: '400' }, /CONTACT_DAYS is 400 and RETENTION_DAYS 365/],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }, /TRUST_PROXY must be a whole number from 0 to 9/],
    ['RAAKVLAK_SECRET', { RAAKVLAK_SECRET: 'geheim' }, /has 6 characters and needs 32/],
    ['CONTACT', { CONTACT: 'Webteam' }, /CONTACT must be/],
  ];
  for (const [name, env, message] of wrong) {
    test(`${name} that is wrong is said, without a password`, () => {
      assert.throws(
        () => readSettings(env),
        (error: Error) => {
          assert.ok(error instanceof SettingsError);
          assert.match(error.message, message);
          assert.ok(!error.message.includes('geheim'));
          return true;
        },
      );
    });
  }

  test('all that is wrong is said at once', () => {
    assert.throws(
      () => readSettings({ PORT: 'x', TRUST_PROXY: 'y', RETENTION_DAYS: 'z' }),
      (error: Error) => {
        assert.equal(error.message.split('\n').length, 3);
        return true;
      },
    );
  });

  test('the administrator’s guides name every variable', () => {
    for (const guide of ['receiver-beheer.md', 'receiver-administration.md']) {
      const text = readFileSync(join(import.meta.dirname, '../../docs', guide), 'utf8');
      for (const name of Object.keys(VARIABLES)) assert.ok(text.includes(`\`${name}\``), `${guide}: ${name}`);
    }
  });
});

describe('tokens in a file', () => {
  test('are there as hashes, for their owner alone, and let in by their role', (t) => {
    const path = join(temporaryFolder(t), 'deep', 'tokens');
    assert.equal(readTokens(path), undefined);
    const [reader, manager] = [addToken(path, 'read', 'Redactie'), addToken(path, 'manage', 'Team Web')];
    const text = readFileSync(path, 'utf8');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    for (const token of [reader, manager]) assert.ok(token.length >= 32 && !text.includes(token));
    assert.throws(() => addToken(path, 'read', 'Redactie'), TokensError);
    assert.throws(() => addToken(path, 'read', 'a\nmanage sha256:'), TokensError);

    const access = new Access(readTokens(path) ?? []);
    assert.deepEqual(access.admit(reader, 'a'), { granted: true, role: 'read', name: 'Redactie', wait: 0 });
    assert.deepEqual(access.admit(manager, 'a'), {
      granted: true,
      role: 'manage',
      name: 'Team Web',
      wait: 0,
    });
    const [known] = readTokens(path) ?? [];
    for (const wrong of ['', 'x', known!.hash]) {
      assert.deepEqual(access.admit(wrong, 'a'), { granted: false, wait: 0 });
    }

    removeToken(path, 'Redactie');
    assert.throws(() => removeToken(path, 'Redactie'), TokensError);
    const later = new Access(readTokens(path) ?? []);
    assert.equal(later.admit(reader, 'a').granted, false);
    assert.equal(later.admit(manager, 'a').granted, true);
  });

  test('a line that is wrong is named, and not repeated', (t) => {
    const path = join(temporaryFolder(t), 'tokens');
    for (const line of [
      'manage geheim-token iemand',
      `owner sha256:${'0'.repeat(64)} iemand`,
      'read sha256:00 x',
    ]) {
      writeFileSync(path, `# uitleg\n\n${line}\n`);
      assert.throws(
        () => readTokens(path),
        (error: Error) => {
          assert.match(error.message, /line 3/);
          return !error.message.includes('geheim-token');
        },
      );
    }
  });

  test('without any token nobody is let in, so that it does not start', () => {
    assert.throws(() => new Access(''), RangeError);
    assert.throws(() => new Access([]), RangeError);
  });
});

describe('rate limit', () => {
  test('what is known of clients goes at midnight', () => {
    let now = Date.UTC(2026, 10, 25, 23, 59, 59);
    const limit = new RateLimit({ requests: 1, seconds: 3600 }, () => now);
    assert.equal(limit.take('192.0.2.1'), 0);
    assert.ok(limit.take('192.0.2.1') > 0);
    assert.equal(limit.size, 1);
    now += 2000;
    assert.equal(limit.wait('192.0.2.1'), 0);
    assert.equal(limit.size, 0);
  });

  test('a million clients take no more room than ten thousand', () => {
    const limit = new RateLimit({ requests: 10, seconds: 60 });
    const take = (from: number, to: number): void => {
      for (let n = from; n < to; n++) limit.take(`2001:db8:${n >> 16}:${n & 0xffff}`);
    };
    take(0, 1_000_000);
    assert.ok(limit.size > 0 && limit.size <= 10_000);
  });
});

describe('address of a client', () => {
  const forwarded = 'spoofed, 198.51.100.7, 2001:db8:1:2:3:4:5:6';
  const cases: [proxies: number, header: string | undefined, address: string][] = [
    [0, forwarded, 'unknown'],
    [1, forwarded, '2001:db8:1:2'],
    [2, forwarded, '198.51.100.7'],
    [9, forwarded, 'unknown'],
    [1, undefined, 'unknown'],
  ];
  for (const [proxies, header, address] of cases) {
    test(`behind ${proxies} proxies, with ${header ? 'the' : 'no'} header, it is ${address}`, async () => {
      const app = new Hono<ReceiverEnv>().get('/', (c) => c.text(forwardedAddress(proxies)(c)));
      const response = await app.request('/', { headers: header ? { 'X-Forwarded-For': header } : {} });
      assert.equal(await response.text(), address);
    });
  }
});

describe('retention job', () => {
  const now = Date.UTC(2026, 10, 25, 12);

  test('runs at once and every day, and says what it removed', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now });
    const asked: { messages: Date; contacts: Date }[] = [];
    const lines: string[] = [];
    const storage = {
      expire: (before: { messages: Date; contacts: Date }) => {
        asked.push(before);
        return Promise.resolve({ messages: asked.length, contacts: 0 });
      },
    };
    const retention = new Retention({
      ...{ storage, retentionDays: 365, contactDays: 90 },
      say: (line) => lines.push(line),
    });
    await retention.start();
    t.mock.timers.tick(DAY_MS);
    await retention.stop();
    t.mock.timers.tick(10 * DAY_MS);
    assert.deepEqual(asked, [
      { messages: new Date('2025-11-25T12:00:00Z'), contacts: new Date('2026-08-27T12:00:00Z') },
      { messages: new Date('2025-11-26T12:00:00Z'), contacts: new Date('2026-08-28T12:00:00Z') },
    ]);
    assert.equal(
      lines[0],
      'Retention: removed 1 message received before 2025-11-25, and name and address from 0 messages received before 2026-08-27.',
    );
    assert.match(lines[1] ?? '', /removed 2 messages/);
  });

  test('a database that fails is said without its words, and tried again within the hour', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now });
    const lines: string[] = [];
    let isBroken = true;
    const storage = {
      expire: () =>
        isBroken
          ? Promise.reject(new StorageError('privé', { cause: { code: '57P01' } }))
          : Promise.resolve({ messages: 0, contacts: 0 }),
    };
    const retention = new Retention({
      ...{ storage, retentionDays: 365, contactDays: 90 },
      say: (line) => lines.push(line),
    });
    await retention.start();
    isBroken = false;
    t.mock.timers.tick(3_600_000);
    await retention.stop();
    assert.match(lines[0] ?? '', /57P01/);
    assert.ok(!lines[0]?.includes('privé'));
    assert.match(lines[1] ?? '', /removed 0 messages/);
  });
});

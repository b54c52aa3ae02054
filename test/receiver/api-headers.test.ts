import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallMessage, startReceiver, TOKEN } from './setup.ts';

const authorized = { Authorization: `Bearer ${TOKEN}` };

test('every answer tells browsers to keep nothing, guess nothing, frame nothing and load nothing', async (t) => {
  const { url, post } = await startReceiver(t);
  const message = smallMessage();
  await post(message);
  const page = await fetch(`${url}/v1/feedback`, {
    method: 'POST',
    body: new URLSearchParams({ message: 'Goed' }),
  });
  const answers = [
    await post(smallMessage()),
    await post('{'),
    page,
    await fetch(`${url}/v1/feedback`, { method: 'OPTIONS' }),
    await fetch(`${url}/v1/feedback`, { method: 'OPTIONS', headers: { Origin: 'https://elders.example' } }),
    ...(await Promise.all(
      ['', '/', '.csv', '.json', `/${message.id}`, '/x'].map((end) =>
        fetch(`${url}/v1/feedback${end}`, { headers: authorized }),
      ),
    )),
    await fetch(`${url}/v1/statistics`),
    await fetch(`${url}/healthz`),
    await fetch(`${url}/metrics`, { headers: authorized }),
  ];
  for (const { headers, status, url: address } of answers) {
    const what = `${status} ${address}`;
    assert.equal(headers.get('cache-control'), 'no-store', what);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
    assert.equal(headers.get('x-frame-options'), 'DENY', what);
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'none';.*frame-ancestors 'none'/,
      what,
    );
    assert.equal(headers.get('strict-transport-security'), null, 'not over plain http');
    assert.equal(headers.get('server'), null);
    assert.equal(headers.get('x-powered-by'), null);
  }
  // A page has a form that may come back, and its browser must say where it comes from.
  assert.match(page.headers.get('content-security-policy') ?? '', /form-action 'self'/);
  assert.equal(page.headers.get('referrer-policy'), 'same-origin');
});

test('over TLS, which a proxy ends, browsers are told to stay there', async (t) => {
  const { url } = await startReceiver(t);
  const { headers } = await fetch(`${url}/healthz`, { headers: { 'X-Forwarded-Proto': 'https' } });
  assert.equal(headers.get('strict-transport-security'), 'max-age=31536000');
});

test('metrics count by route, and hold nothing of a message, a sender or an address', async (t) => {
  const { url, post, read } = await startReceiver(t);
  const message = smallMessage('Mijn naam is Jansen');
  await post(message);
  await post(message);
  await post('{');
  await read(`/v1/feedback/${message.id}`);
  await read('/v1/feedback?text=Jansen');
  for (let n = 0; n < 20; n++) await fetch(`${url}/Jansen/${n}`);
  await fetch(`${url}/v1/feedback`, { method: 'PROPFIND' });
  const response = await read('/metrics');
  const metrics = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  const count = (route: string, method: string, status: number): number => {
    const labels = `route="${route}",method="${method}",status="${status}"`;
    const line = metrics
      .split('\n')
      .find((one) => one.startsWith(`raakvlak_receiver_request_duration_seconds_count{${labels}}`));
    return Number(line?.split(' ')[1]);
  };
  assert.deepEqual(
    [
      count('/v1/feedback', 'POST', 201),
      count('/v1/feedback', 'POST', 200),
      count('/v1/feedback', 'POST', 400),
      count('/v1/feedback/{id}', 'GET', 200),
      count('other', 'GET', 404),
      count('/v1/feedback', 'other', 405),
    ],
    [1, 1, 1, 1, 20, 1],
  );
  assert.doesNotMatch(metrics, /Jansen|127\.0\.0\.1/);
  assert.ok(!metrics.includes(message.id));
  // As Prometheus reads it: a comment, or a name, labels and a number.
  for (const line of metrics.trimEnd().split('\n')) {
    assert.match(line, /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"\\]*",?)+\})? [\d.e+-]+)$/);
  }
  const bucket = /_bucket\{route="other",method="GET",status="404",le="([^"]+)"\} (\d+)/g;
  const buckets = [...metrics.matchAll(bucket)].map(([, , value]) => Number(value));
  assert.deepEqual(
    buckets,
    [...buckets].sort((one, other) => one - other),
    'they add up',
  );
  assert.equal(buckets.at(-1), 20);
});

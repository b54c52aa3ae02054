import type { ServerResponse } from 'node:http';

/** Answers with a text, unless the browser has gone. */
export function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}

/** Answers with a value as JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): void {
  send(response, status, type, JSON.stringify(body));
}

/** Answers 200 with a web page, as a server does that sends everyone to its login or its home page. */
export function sendPage(response: ServerResponse): void {
  const page = '<!doctype html><html lang="nl"><title>Een pagina</title><p>Gewone tekst.</p></html>';
  send(response, 200, 'text/html', page);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerHostile } from './answer.ts';

/** A server with all hostile hosts, each under its name. */
export interface HostileServer {
  port: number;
  /** What was posted to each host, in order. */
  posted: Map<string, string[]>;
  close(): Promise<void>;
}

export async function serveHostile(): Promise<HostileServer> {
  const posted = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host.example').pathname.slice(1);
    const answer = answerHostile(path);
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const name = path.split('/')[0] ?? '';
      if (request.method === 'POST') posted.set(name, [...(posted.get(name) ?? []), body]);
      response.writeHead(answer?.status ?? 404, answer?.headers ?? {}).end(answer?.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    posted,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

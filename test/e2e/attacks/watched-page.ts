import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');

/** What the elements need and no more, told but not enforced: what is attacked is us, not the browser's policy. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit";

/** What a server answers at a path. */
export interface Answer {
  type: string;
  body: string;
  status?: number;
  headers?: Record<string, string>;
}

/** A server on this machine that has the built files, and what a test puts on it. */
export interface AttackServer {
  url: string;
  answers: Map<string, Answer>;
  /** Paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

export async function serveAttacks(): Promise<AttackServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host.example');
    asked.push(pathname);
    const answer = answers.get(pathname) ?? fileOf(pathname);
    const headers = { 'content-type': `${answer?.type ?? 'text/plain'}; charset=utf-8` };
    const policy = { 'content-security-policy-report-only': POLICY };
    response.writeHead(answer?.status ?? (answer ? 200 : 404), {
      ...headers,
      ...policy,
      ...answer?.headers,
    });
    response.end(answer?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answers,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileOf(path: string): Answer | undefined {
  if (!path.startsWith('/raakvlak/')) return undefined;
  return { type: 'text/javascript', body: readFileSync(join(dist, path.slice('/raakvlak/'.length)), 'utf8') };
}

/** A page, and all that an attacker would be glad of. */
export interface WatchedPage {
  page: Page;
  /** Code that ran, policy reports, requests to others, navigations, pop-ups and errors; empty when all is well. */
  got: string[];
}

/** Opens a page in a window of its own, in which whatever is run, reported or asked for is noted. */
export async function watch(browser: Browser, server: AttackServer, path: string): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1024, height: 700 } });
  // A limit for a busy machine, not a pause.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const got: string[] = [];
  await page.exposeFunction('note', (what: string) => got.push(what.slice(0, 300)));
  await page.addInitScript(() => {
    const { note } = window as unknown as { note(what: string): void };
    Object.assign(window, { inheritedBefore: Reflect.ownKeys(Object.prototype) });
    addEventListener('securitypolicyviolation', (event) => {
      note(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
    // What the corpora call when they run.
    for (const name of ['alert', 'prompt', 'confirm', 'print', 'open'])
      Object.assign(window, { [name]: (said: unknown) => note(`ran: ${name}(${String(said)})`) });
    for (const name of ['write', 'writeln'])
      Object.assign(document, { [name]: (said: unknown) => note(`ran: document.${name}(${String(said)})`) });
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${server.url}/`)) got.push(`asked: ${address}`);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(server.url) || frame.parentFrame()) got.push(`went: ${frame.url()}`);
  });
  page.on('popup', (other) => got.push(`opened: ${other.url()}`));
  page.on('pageerror', (error) => got.push(`error: ${error.message}`));
  await page.goto(server.url + path);
  return { page, got };
}

/** What is in our roots, and in the page's own markup for items, that nothing of ours makes; in words. */
export function foreignNodes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = new Set(
      (
        'a article aside button circle dd details dialog div dl dt fieldset form h1 h2 h3 h4 h5 h6 header i img input ' +
        'label legend li mark nav ol option p path section select slot small span strong summary svg textarea time ul ' +
        'news-list tag-filter related-news feedback-button template'
      ).split(' '),
    );
    const addresses = new Set(['href', 'src', 'action', 'formaction', 'srcset', 'data', 'poster', 'ping']);
    const found = new Set<string>();
    const look = (root: ParentNode): void => {
      for (const node of root.querySelectorAll('*')) {
        if (!ours.has(node.localName)) found.add(`<${node.localName}>`);
        for (const { name, value } of node.attributes) {
          if (/^(?:on|style$|srcdoc$|is$|formaction$|xlink:)/.test(name))
            found.add(`${name} on <${node.localName}>`);
          if (!addresses.has(name) || !value || value.startsWith('#')) continue;
          const { protocol, origin } = new URL(value, document.baseURI);
          const isLink = node.localName === 'a' && name === 'href';
          if (!/^(?:https?|mailto):$/.test(protocol)) found.add(`${name}=${value.slice(0, 80)}`);
          if (!isLink && origin !== location.origin)
            found.add(`${name}=${value.slice(0, 80)} on <${node.localName}>`);
        }
        if (node.shadowRoot) look(node.shadowRoot);
      }
    };
    look(document.querySelector('main') ?? document.body);
    return [...found];
  });
}

/** What objects inherit now and did not when the page began. */
export function inheritedAnew(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { inheritedBefore } = window as unknown as { inheritedBefore: PropertyKey[] };
    return Reflect.ownKeys(Object.prototype)
      .filter((key) => !inheritedBefore.includes(key))
      .map(String);
  });
}

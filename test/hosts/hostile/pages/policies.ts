import type { HostPage } from '../host-page.ts';

/** What our documentation recommends, and no word more. */
export const RECOMMENDED_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types raakvlak raakvlak-lit";

const framed = (sandbox: string): string =>
  `<!doctype html><html lang="nl"><title>Een portaal</title><link rel="icon" href="picture.svg">
  <iframe title="Nieuws" src="inside.html" ${sandbox} width="1000" height="640"></iframe></html>`;

/** Policies, and where a page is. */
export const POLICIES: readonly HostPage[] = [
  {
    name: 'strict-csp',
    what: 'under the policy that we recommend, with Trusted Types',
    headers: { 'content-security-policy': RECOMMENDED_POLICY },
  },
  {
    name: 'permissions-policy',
    what: 'where Permissions-Policy takes away what can be taken',
    headers: {
      'permissions-policy':
        'clipboard-write=(), clipboard-read=(), fullscreen=(), sync-xhr=(), unload=(), geolocation=(), browsing-topics=(), storage-access=(), idle-detection=()',
    },
  },
  {
    name: 'isolated',
    what: 'in a page that isolates itself with COOP and COEP',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
    },
    check: ({ frame }) =>
      frame.evaluate(() => (crossOriginIsolated || !isSecureContext ? [] : ['the page is not isolated'])),
  },
  {
    name: 'plain-http',
    what: 'on plain http, as on an intranet',
    isInsecure: true,
    chromiumOnly: 'other engines take no name for this machine that is not its own',
    check: ({ frame }) => frame.evaluate(() => (isSecureContext ? ['the page is a secure context'] : [])),
  },
  {
    name: 'frames',
    what: 'in a frame of a portal with a frameset',
    framed: `<html><head><title>Een portaal</title><link rel="icon" href="picture.svg"></head>
      <frameset cols="15%,85%"><frame src="menu.html" /><frame src="inside.html" name="inside" /></frameset></html>`,
    chromiumOnly: 'in the other engines every page is in a frame already',
  },
  {
    name: 'sandbox',
    what: 'in a frame without an origin, where every storage throws',
    framed: framed('sandbox="allow-scripts allow-forms"'),
    // Far below, where no browser tells how near it is: it is there before anybody scrolls.
    body: (elements, related) => `<main>${elements}<hr style="margin-block: 4000px">${related}</main>`,
    enter: async ({ frame }) => {
      await frame.locator('related-news [part~=item]').first().waitFor();
    },
    chromiumOnly: 'the tests of the other engines look into the frame, which this one does not allow',
    check: ({ frame }) =>
      frame.evaluate(() => {
        try {
          return sessionStorage.length >= 0 ? ['the frame has a storage'] : [];
        } catch {
          return [];
        }
      }),
  },
];

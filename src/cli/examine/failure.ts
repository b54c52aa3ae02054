import { FeedError } from '../../data/index.js';
import { finding, type Finding } from './finding.js';
import { formatOf, lookOf } from './format.js';

/** A reading that failed. */
export interface Failed {
  source: string;
  kind: 'address' | 'file' | 'stdin';
  error?: unknown;
  /** The document as text, as far as it came; `''` without one. */
  text: string;
  /** The address that was asked last. */
  url: string;
}

/** What Node's codes mean. Certificates have some thirty codes, of which these are the common beginnings. */
const MEANING: [RegExp, 'no-server' | 'no-connection' | 'broken-off' | 'tls' | 'no-http'][] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA)/, 'no-server'],
  [/^(?:ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|EHOSTDOWN|ENETDOWN|ETIMEDOUT|EADDRNOTAVAIL)/, 'no-connection'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)/, 'broken-off'],
  [/CERT|SELF_SIGNED|^UNABLE_TO|^ERR_(?:TLS|SSL)|^EPROTO|^CRL_|^INVALID_(?:CA|PURPOSE)/, 'tls'],
  [/^(?:HPE_|STATUS$|ERR_HTTP)/, 'no-http'],
];

/** Puts a failure into a finding. */
export function failure(failed: Failed, timeout: number): Finding {
  const { error, kind } = failed;
  if (!(error instanceof FeedError)) return kind === 'address' ? unknown(error) : ofFile(failed);
  switch (error.kind) {
    case 'http':
      return finding('error', 'http', { status: error.status ?? 0 });
    case 'timeout':
      return finding('error', 'timeout', { seconds: timeout / 1000 });
    case 'format':
    case 'parse':
      return ofContent(failed, error);
    case 'network':
      return ofNetwork(failed, error);
    default:
      return unknown(error);
  }
}

function unknown(error: unknown): Finding {
  const detail = error instanceof FeedError ? error.detail || error.kind : said(error);
  return finding('error', 'unknown', { detail });
}

/** A technical message on one line. */
function said(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

function ofFile({ source, error }: Failed): Finding {
  const { code } = error as NodeJS.ErrnoException;
  if (/^(?!file:)[a-z][a-z\d+.-]+:/i.test(source) && code !== 'EACCES')
    return finding('error', 'bad-address', { address: source });
  if (code !== 'ENOENT') return finding('error', 'bad-file', { name: source, detail: code ?? said(error) });
  // `www.voorbeeld.nl/feed.json` is what a browser's address bar takes.
  const isHost = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?]|$)/i.test(source);
  const isName = !source.includes('/') && /\.(?:json|xml|rss|atom|rdf|html?|txt)$/i.test(source);
  return finding('error', 'no-file', { name: source, host: isHost && !isName ? source : undefined });
}

function ofContent({ text, kind, url }: Failed, { kind: what, detail }: FeedError): Finding {
  const look = lookOf(text);
  const about = { detail: detail.replace(/\s+/g, ' ') };
  if (look === 'empty') return finding('error', 'empty', {});
  if (look === 'web-page') return finding('error', kind === 'address' ? 'web-page' : 'page-file', {});
  if (what === 'parse') return finding('error', look === 'json' ? 'broken-json' : 'broken-xml', about);
  // The format is known, so it is the items that were of no use.
  if (formatOf(text, url)) return finding('error', 'none-usable', about);
  return finding('error', 'no-feed', { look, ...about });
}

function ofNetwork({ source, url }: Failed, error: FeedError): Finding {
  const { code = '', url: at = url } = (error.cause ?? {}) as { code?: string; url?: string };
  const detail = said(error.cause ?? error.detail);
  if (!URL.canParse(at)) return finding('error', 'bad-address', { address: source });
  const { host } = new URL(at);
  switch (code) {
    case 'CREDENTIALS':
      return finding('error', 'credentials', {});
    case 'REDIRECTS':
      return finding('error', 'redirects', { address: at });
    case 'REDIRECT':
      return finding('error', 'bad-redirect', { address: detail });
    case 'ENCODING':
      return finding('error', 'encoding', { encoding: detail });
    default:
  }
  if (/^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_ZSTD|ZSTD)/.test(code))
    return finding('error', 'encoding', { encoding: '' });
  const meaning = MEANING.find(([pattern]) => pattern.test(code))?.[1];
  return meaning ? finding('error', meaning, { host, detail }) : unknown(error);
}

import { type Answer, type BenchServer, builtAnswers, feedAnswers, serve } from '../serve.ts';

/** A page that has our functions at hand. */
const PAGE: Answer = {
  type: 'text/html',
  body: `<!doctype html><title>Bench</title><link rel="icon" href="data:,">
<script type="module">import * as data from '/dist/data.js'; window.data = data;</script>`,
};

export interface FeedServer extends BenchServer {
  /** Bytes of the feed after compression. */
  compressed: number;
}

/** Serves a page, the built files and a feed: `/feed.json` as it is, `/feed.br.json` compressed. */
export async function startServer(dist: string, text: string): Promise<FeedServer> {
  const { plain, brotli } = feedAnswers(text);
  const answers = builtAnswers(dist).set('/', PAGE).set('/feed.json', plain).set('/feed.br.json', brotli);
  const server = await serve(({ pathname }) => answers.get(pathname));
  return { ...server, compressed: brotli.body.length };
}

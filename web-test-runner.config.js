import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { availableEngines } from './scripts/browsers.mjs';
import { freePort } from './scripts/free-port.ts';
import { elementReporter } from './scripts/test/element-reporter.ts';
import { launchers } from './scripts/test/engines.ts';
import { answerRoute } from './test/servers/routes.ts';

/**
 * The element tests, in real browsers. `ENGINES=chromium,firefox,webkit` chooses the engines; without it, all that are
 * here, and Chromium alone with `--watch`. `RUNS` and `SEED` have the property tests of layout try more, and from elsewhere
 * (`npm run test:any-text`).
 */
const watching = process.argv.includes('--watch');
const engines = process.env.ENGINES?.split(',') ?? (watching ? ['chromium'] : availableEngines());
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const numberOrNothing = (text) => (text ? String(Number(text)) : 'undefined');
const runs = numberOrNothing(process.env.RUNS);
/** Beyond this many runs a file takes longer than any should by itself. */
const minutes = Math.max(5, Number(process.env.RUNS ?? 0));

export default {
  files: ['test/{a11y,components,suites}/**/*.test.ts'],
  browsers: launchers(engines),
  // Its own default looks free to a second runner on this machine.
  port: await freePort(),
  // Each engine is a process or five of its own; with more than one page at a time they starve each other on two cores,
  // and a page in the background gets no focus and no frames.
  concurrency: 1,
  concurrentBrowsers: Number(process.env.CONCURRENT_BROWSERS ?? 1),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: minutes * 60_000,
  testFramework: { config: { timeout: 15_000 } },
  // Lit's development build warns about what would be a slow or lost update.
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: {
        __VERSION__: JSON.stringify(version),
        __RUNS__: runs,
        __SEED__: numberOrNothing(process.env.SEED),
      },
    }),
  ],
  middleware: [
    function routes(context, next) {
      if (!answerRoute(context.req, context.res)) return next();
      context.respond = false;
      // The runner looks before the route has answered, and would call it missing.
      context.status = 200;
    },
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: watching ? undefined : [elementReporter()],
};

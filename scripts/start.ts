/** Builds what changed and serves the demo: `npm start`. Ctrl-C stops it. */
import { build } from './build.ts';
import { fail } from './build/progress.ts';

try {
  await build();
  // Only now, so that a build that fails is all that is said.
  const { main } = await import('../demo/server.ts');
  await main();
} catch (error) {
  fail(error);
}

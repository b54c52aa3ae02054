import { build, DIST } from '../../scripts/build.ts';

/**
 * The folder of the built files, as visitors get them: built first when something changed. What the build says goes to
 * the standard error, as it is no part of what a bench found.
 */
export async function builtFiles(): Promise<string> {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    await build();
  } finally {
    process.stdout.write = write;
  }
  return DIST;
}

import { version } from '../data/index.js';
import { readCommandLine, UsageError, wishes, type Asked } from './command-line.js';
import { tell, write } from './output.js';
import { wordsOf, type Words } from './texts.js';

/** How the program ends. */
export const EXIT = {
  fine: 0,
  /** Errors were found, or a feed could not be read. */
  errors: 1,
  /** It was called in a wrong way. */
  usage: 2,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Does what the arguments ask. @returns the exit code */
export async function run(args: readonly string[]): Promise<Exit> {
  // Nobody may be listening any more.
  process.stderr.on('error', () => undefined);
  const { help, version: isVersion, language } = wishes(args);
  const words = await wordsOf(language);
  if (help || isVersion) {
    await write(help ? words.texts.help : `${version}\n`);
    return EXIT.fine;
  }
  try {
    return await start(readCommandLine(args, words.texts), words);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      tell(words.texts.bug(error instanceof Error ? error.message : String(error)));
      return EXIT.errors;
    }
    tell(error.message);
    tell(words.texts.usage.seeHelp);
    return EXIT.usage;
  }
}

async function start(asked: Asked, words: Words): Promise<Exit> {
  switch (asked.command) {
    case 'doctor':
      return (await import('./doctor.js')).doctor(asked, words);
    case 'convert':
      return (await import('./convert.js')).convert(asked, words);
    case 'related':
      return (await import('./related.js')).related(asked, words);
    case 'profile':
      return (await import('./profile.js')).profile(asked, words);
    case 'bundle':
      return (await import('./bundle.js')).bundle(asked, words);
    case 'render':
      return (await import('./render.js')).render(asked, words);
    case 'integrity':
      return (await import('./integrity.js')).integrity(asked, words);
  }
}

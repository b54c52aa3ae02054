import type { CliTexts } from '../locales/cli/nl.js';

/** Milliseconds between two signs of life. */
const BEAT = 100;

/** Whoever reads what we write may stop early, as `| head` does; that is no error. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/**
 * Writes to standard output.
 *
 * @returns whether anyone still reads it
 */
export async function write(text: string): Promise<boolean> {
  const { stdout } = process;
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      GONE.has(error.code ?? '') ? resolve(false) : reject(error);
    // The stream also tells its listeners, of whom there must be one.
    stdout.once('error', fail);
    stdout.write(text, (error) => {
      if (error) return fail(error);
      stdout.off('error', fail);
      resolve(true);
    });
  });
}

/** Writes a line to standard error. */
export function tell(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/**
 * A text without what a terminal obeys or what turns the reading direction: a feed's words are shown, and must not be
 * able to do anything. Line breaks stay.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** JSON, indented, in which what terminals obey is written by number. */
export function asJson(value: unknown): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`;
}

/** Tells on standard error how far it is, on one line that is wiped in the end; only to a person at a terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #texts: CliTexts;
  #last = 0;

  constructor(texts: CliTexts, stream: NodeJS.WriteStream = process.stderr) {
    this.#texts = texts;
    this.#stream = stream;
  }

  /** @param bytes that there are so far */
  update(source: string, bytes: number): void {
    this.show(() => this.#texts.progress(source, bytes));
  }

  /** @param say what there is to tell, asked when it is shown */
  show(say: () => string): void {
    if (!this.#stream.isTTY || Date.now() - this.#last < BEAT) return;
    this.#last = Date.now();
    const line = printable(say());
    this.#stream.write(`\r\u001b[K${line.slice(-(this.#stream.columns || 80) + 1)}`);
  }

  /** Wipes the line. */
  end(): void {
    if (this.#last) this.#stream.write('\r\u001b[K');
    this.#last = 0;
  }
}

/** What a {@link JsonItems} hands over as it reads. */
export interface JsonItemsSink {
  /** Everything that stood before the items, as soon as they begin. */
  start(top: unknown): void;
  /** One entry of the items. */
  item(value: unknown): void;
  /** The document has a second member of that name, which by `JSON.parse` takes the place of the first. */
  restart(): void;
}

/** What stands between two entries that are objects, up to the first key of the second. */
const BETWEEN = /\},\s*\{\s*"[^"]*"/y;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads a JSON document in pieces, cut anywhere, and hands over the entries of one array of its top-level object as
 * soon as each is whole. In the end it has read what `JSON.parse` reads, and refuses what `JSON.parse` refuses: every
 * entry goes through it, and so does the document with its entries taken out.
 *
 * Each character is looked at once or twice, and only one piece and one entry are held.
 */
export class JsonItems {
  readonly #name: string;
  readonly #sink: JsonItemsSink;
  /** The document without the entries. */
  readonly #rest: string[] = [];
  /** The beginning of what is being read: an entry, or the rest. */
  #pieces: string[] = [];
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #isItems = false;
  #isObject = false;
  #hasComma = false;
  #seen = false;

  /** @param name of the member whose entries are wanted */
  constructor(name: string, sink: JsonItemsSink) {
    this.#name = name;
    this.#sink = sink;
  }

  /** Reads on. Throws a `SyntaxError` when an entry is broken. */
  push(piece: string): void {
    let from = 0;
    let canLeap = true;
    let at = this.#isString ? this.#stringEnd(piece, 0) : 0;
    for (; at < piece.length; at++) {
      switch (piece.charCodeAt(at)) {
        case QUOTE:
          this.#isString = true;
          at = this.#stringEnd(piece, at + 1) - 1;
          break;
        case OPEN_LIST:
          this.#depth++;
          if (this.#depth === 2 && this.#isObject && !this.#isItems) {
            const member = this.#take(piece.slice(from, at + 1));
            this.#rest.push(member);
            from = at + 1;
            if (this.#isWanted(member)) this.#begin();
          }
          break;
        case OPEN_OBJECT:
          if (this.#depth++ === 0) {
            this.#isObject = true;
            this.#rest.push(this.#take(piece.slice(from, at + 1)));
            from = at + 1;
          }
          break;
        case COMMA:
          if (this.#depth === 1) {
            this.#rest.push(this.#take(piece.slice(from, at + 1)));
            from = at + 1;
          } else if (this.#depth === 2 && this.#isItems) {
            this.#hasComma = true;
            this.#sink.item(JSON.parse(this.#take(piece.slice(from, at))));
            if (canLeap) at = this.#leap(piece, at);
            canLeap = false;
            from = at + 1;
          }
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          if (--this.#depth === 1 && this.#isItems) {
            this.#finish(piece.slice(from, at));
            from = at;
          }
      }
    }
    if (from < piece.length) this.#pieces.push(piece.slice(from));
  }

  /**
   * Reads most of a piece at once, which is twice as fast: up to the last place in it that looks like the one after
   * this entry. `JSON.parse` tells whether it is such a place, as what it reads as whole entries can end nowhere else.
   * What it refuses is read one by one.
   *
   * @param comma where the comma after an entry is
   * @returns where the comma after the last entry is that has been read
   */
  #leap(piece: string, comma: number): number {
    BETWEEN.lastIndex = comma - 1;
    const between = BETWEEN.exec(piece)?.[0];
    const last = between ? piece.lastIndexOf(between) : 0;
    if (last <= comma) return comma;
    let entries: unknown[];
    try {
      entries = JSON.parse(`[${piece.slice(comma + 1, last + 1)}]`) as unknown[];
    } catch {
      return comma;
    }
    for (const entry of entries) this.#sink.item(entry);
    return last + 1;
  }

  /** The document without the entries of the array. Throws a `SyntaxError` when it is broken. */
  end(): unknown {
    this.#rest.push(this.#take(''));
    if (this.#isItems) throw new SyntaxError('The document ends in the middle.');
    return JSON.parse(this.#rest.join(''));
  }

  /** Whether the array that begins now is the value of the wanted member. */
  #isWanted(member: string): boolean {
    const key = /^\s*("[^]*")\s*:\s*\[$/.exec(member)?.[1];
    if (!key) return false;
    try {
      return JSON.parse(key) === this.#name;
    } catch {
      return false;
    }
  }

  /** The last entry; an empty array has none, but after a comma there must be one. */
  #finish(piece: string): void {
    const last = this.#take(piece);
    if (this.#hasComma || last.trim()) this.#sink.item(JSON.parse(last));
    this.#isItems = false;
  }

  #begin(): void {
    this.#isItems = true;
    this.#hasComma = false;
    if (this.#seen) this.#sink.restart();
    else this.#sink.start(JSON.parse(`${this.#rest.join('')}]}`));
    this.#seen = true;
  }

  /** What was read before this piece and not yet used, and this piece. */
  #take(piece: string): string {
    const whole = this.#pieces.length ? this.#pieces.join('') + piece : piece;
    this.#pieces = [];
    return whole;
  }

  /** Where the string that is being read ends in this piece, or the end of the piece, when it goes on in the next. */
  #stringEnd(piece: string, from: number): number {
    if (from >= piece.length) return from;
    let at = this.#isEscaped ? from + 1 : from;
    this.#isEscaped = false;
    for (;;) {
      // Built-in search is twice as fast as looking at each character; texts are most of a feed.
      const quote = piece.indexOf('"', at);
      const end = quote < 0 ? piece.length : quote;
      let first = end;
      while (first > at && piece.charCodeAt(first - 1) === BACKSLASH) first--;
      const isEscaped = (end - first) % 2 === 1;
      if (quote < 0) {
        this.#isEscaped = isEscaped;
        return end;
      }
      at = quote + 1;
      if (isEscaped) continue;
      this.#isString = false;
      return at;
    }
  }
}

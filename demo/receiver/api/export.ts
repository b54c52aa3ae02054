import type { FeedbackFilter, FeedbackStorage, StoredFeedback } from '../storage.ts';

/** Messages that are in memory at once. */
const PART = 200;

/** Words around and between the messages of an export. */
export interface ExportFormat {
  head: string;
  /** @param first whether nothing came before it */
  item(stored: StoredFeedback, first: boolean): string;
  tail: string;
}

export interface ExportOptions {
  storage: FeedbackStorage;
  filter: FeedbackFilter;
  format: ExportFormat;
  /** Hears of a database that fails on the way; the connection is then broken off, so that no half file looks whole. */
  onError: (error: Error) => void;
}

/**
 * Gives all messages that a filter chooses, newest first, part by part, as fast as the reader takes them.
 * @throws StorageError when the database fails before anything was given
 */
export async function exportFeedback(options: ExportOptions): Promise<ReadableStream<Uint8Array>> {
  const { storage, filter, format, onError } = options;
  const read = (before?: number): Promise<StoredFeedback[]> =>
    storage.list({ limit: PART, filter, ...(before !== undefined && { before }) });
  const encoder = new TextEncoder();
  // Before the answer begins: a failure here can still be said by its status.
  let part: StoredFeedback[] | undefined = await read();
  let first = true;
  let started = false;
  let last: number | undefined;

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          part ??= await read(last);
          let words = started ? '' : format.head;
          started = true;
          for (const stored of part) {
            words += format.item(stored, first);
            first = false;
          }
          const isLast = part.length < PART;
          last = part.at(-1)?.sequence;
          part = undefined;
          controller.enqueue(encoder.encode(isLast ? words + format.tail : words));
          if (isLast) controller.close();
        } catch (error) {
          onError(error as Error);
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
}

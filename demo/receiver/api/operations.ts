import type { z } from 'zod';
import type { ProblemCode } from '../problem.ts';
import { PATCH_TYPES } from './changing.ts';
import { csvQuery, listQuery, statisticsQuery } from './query.ts';

/** One thing that the API does, from which its description is made. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/v1`, unless it is `atRoot`. */
  path: string;
  atRoot?: true;
  id: string;
  tag: 'sending' | 'reading' | 'handling' | 'operating';
  summary: string;
  description?: string;
  /** What a token has to allow; without it, anyone may. */
  role?: 'read' | 'manage';
  query?: readonly z.ZodObject[];
  headers?: Record<string, { description: string; required: boolean; example: string }>;
  /** Media type → name of a schema, or how a body of another kind looks. */
  body?: Record<string, string | object>;
  answers: Record<number, Answer>;
  /** Why it may be refused, beside what its role brings along. */
  problems: readonly ProblemCode[];
}

/** An answer that is no problem. */
export interface Answer {
  description: string;
  /** Media type → name of a schema, or how a body of another kind looks. */
  content?: Record<string, string | object>;
  headers?: Record<string, string>;
}

const TEXT = { type: 'string' };

/** The fields of a form, by their short names and their paths. */
const form = {
  type: 'object',
  description: 'At least one of `rating`, `message` and `category`. `context.NAME` adds to the context.',
  properties: {
    id: { type: 'string', description: 'UUID; a second form with the same one is the same message.' },
    message: TEXT,
    category: TEXT,
    rating: { type: 'string', pattern: '^\\d*$' },
    scale: { type: 'string', enum: ['thumbs', 'faces', 'stars', ''] },
    name: TEXT,
    email: TEXT,
    'page.url': TEXT,
    'page.title': TEXT,
    'page.language': TEXT,
    topic: TEXT,
    notBsn: TEXT,
    website: { type: 'string', description: 'No person sees this field: it must stay empty.' },
  },
};

const acknowledged = {
  content: { 'application/json': 'Acknowledgement', 'text/html': TEXT },
  headers: { Location: 'Address of the message.' },
};

/** Everything that the API does. `HEAD` goes with every `get`. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/feedback',
    id: 'sendFeedback',
    tag: 'sending',
    summary: 'Send a message',
    description:
      'A second try with the same key, or the same id, and the same body is the same message, however often and however concurrently it comes. A form is answered with a page, unless `Accept` prefers JSON. Pages of other websites need to be on the list of allowed origins.',
    headers: {
      'Idempotency-Key': {
        description: 'UUID, the same at every try. Needed for JSON; a form has its field `id`.',
        required: false,
        example: '"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"',
      },
    },
    body: {
      'application/json': 'Feedback',
      'application/x-www-form-urlencoded': form,
      'multipart/form-data': form,
    },
    answers: {
      200: { description: 'It was stored before.', ...acknowledged },
      201: { description: 'It is stored.', ...acknowledged },
    },
    problems: [
      ...(['invalid-json', 'invalid-form', 'invalid-idempotency-key', 'invalid-feedback'] as const),
      ...(['origin-not-allowed', 'conflict', 'too-large', 'unsupported-media-type'] as const),
      ...(['too-many-requests', 'storage-unavailable'] as const),
    ],
  },
  {
    method: 'get',
    path: '/feedback',
    id: 'listFeedback',
    tag: 'reading',
    summary: 'Read messages, newest first',
    description:
      'In pages, as JSON; or all that the filter chooses, as CSV, with `Accept: text/csv` (RFC 4180, in UTF-8 with a byte order mark; cells that a spreadsheet would run as a formula begin with an apostrophe). For links, which cannot name a media type, the same is at `/v1/feedback.csv`, and all messages as one JSON document at `/v1/feedback.json`. A connection that breaks off means that the export is not whole.',
    role: 'read',
    query: [listQuery, csvQuery],
    answers: {
      200: {
        description: 'A page of messages, or an export.',
        content: { 'application/json': 'FeedbackPage', 'text/csv': TEXT },
      },
    },
    problems: ['invalid-query', 'invalid-cursor', 'database-unavailable'],
  },
  {
    method: 'get',
    path: '/feedback/{id}',
    id: 'readFeedback',
    tag: 'reading',
    summary: 'Read one message',
    role: 'read',
    answers: { 200: { description: 'The message.', content: { 'application/json': 'StoredFeedback' } } },
    problems: ['not-found', 'database-unavailable'],
  },
  {
    method: 'patch',
    path: '/feedback/{id}',
    id: 'changeFeedback',
    tag: 'handling',
    summary: 'Change status, note or assignee',
    role: 'manage',
    body: Object.fromEntries(PATCH_TYPES.map((type) => [type, 'Change'])),
    answers: {
      200: { description: 'The message as it is now.', content: { 'application/json': 'StoredFeedback' } },
    },
    problems: [
      ...(['invalid-json', 'invalid-change', 'not-found', 'change-too-large'] as const),
      ...(['unsupported-change', 'database-unavailable'] as const),
    ],
  },
  {
    method: 'delete',
    path: '/feedback/{id}',
    id: 'removeFeedback',
    tag: 'handling',
    summary: 'Remove a message for good',
    description: 'The right to erasure (GDPR, article 17).',
    role: 'manage',
    answers: { 204: { description: 'It is gone.' } },
    problems: ['not-found', 'database-unavailable'],
  },
  {
    method: 'get',
    path: '/statistics',
    id: 'readStatistics',
    tag: 'reading',
    summary: 'Read sums of messages',
    role: 'read',
    query: [statisticsQuery],
    answers: { 200: { description: 'The sums.', content: { 'application/json': 'Statistics' } } },
    problems: ['invalid-query', 'database-unavailable'],
  },
  {
    method: 'get',
    path: '/openapi.json',
    id: 'readDescription',
    tag: 'operating',
    summary: 'Read this document',
    answers: {
      200: {
        description: 'OpenAPI 3.1.',
        content: { 'application/json': { type: 'object' } },
        headers: { 'Access-Control-Allow-Origin': 'Any page may read it.' },
      },
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/healthz',
    atRoot: true,
    id: 'checkHealth',
    tag: 'operating',
    summary: 'Ask whether the database answers',
    answers: { 200: { description: 'It does.', content: { 'application/json': 'Health' } } },
    problems: ['database-unavailable'],
  },
  {
    method: 'get',
    path: '/metrics',
    atRoot: true,
    id: 'readMetrics',
    tag: 'operating',
    summary: 'Read counters for Prometheus',
    description: 'Of this process, since it started. Nothing of a message or its sender is in them.',
    role: 'read',
    answers: { 200: { description: 'The text format, version 0.0.4.', content: { 'text/plain': TEXT } } },
    problems: [],
  },
];

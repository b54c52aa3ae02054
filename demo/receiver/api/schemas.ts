import { z } from 'zod';
import { feedbackSchema } from '../feedback-message.ts';
import { PROBLEM_CODES } from '../problem.ts';
import { STATUSES } from '../storage.ts';
import { ASSIGNEE_LIMIT, changeSchema, NOTE_LIMIT } from './change.ts';

/** What the API takes and gives, as the document names it. The same schemas validate what comes in. */
const named = z.registry<{ id: string }>();

function name<T extends z.ZodType>(id: string, schema: T): T {
  named.add(schema, { id });
  return schema;
}

/** A moment in UTC. */
const moment = (): z.ZodISODateTime => z.iso.datetime();
const count = (): z.ZodInt => z.int().min(0);

name('Feedback', feedbackSchema);
name('Change', changeSchema);

const storedFeedback = name(
  'StoredFeedback',
  z
    .object({
      ...feedbackSchema.shape,
      reference: z
        .string()
        .regex(/^[0-9A-HJKMNP-TV-Z]{6}$/)
        .describe('Short code that a visitor can name on the telephone.'),
      receivedAt: moment(),
      status: z.enum(STATUSES).describe('How far employees are with it.'),
      note: z.string().max(NOTE_LIMIT).optional(),
      assignee: z.string().max(ASSIGNEE_LIMIT).optional().describe('Who takes care of it.'),
      changedAt: moment()
        .optional()
        .describe('When status, note or assignee last changed; absent when they never did.'),
    })
    .describe('A message as it is kept, with what employees added.'),
);

name(
  'FeedbackPage',
  z
    .object({
      items: z.array(storedFeedback),
      next: z.string().optional().describe('`cursor` of what follows; absent on the last page.'),
    })
    .describe('Messages, newest first.'),
);

name(
  'Acknowledgement',
  z
    .object({
      id: z.guid().describe('The id of the message.'),
      reference: z.string().describe('Short code that a visitor can name on the telephone.'),
    })
    .describe('The message is stored: it survives a loss of power.'),
);

const tally = {
  count: count().describe('How many messages.'),
  rated: count().describe('How many of them have a rating.'),
  average: z
    .number()
    .min(1)
    .max(5)
    .nullable()
    .describe('Mean rating in five steps; null when none is rated.'),
};

name(
  'Statistics',
  z
    .object({
      ...tally,
      days: z
        .array(z.object({ day: z.iso.date().describe('In UTC.'), ...tally }))
        .describe('The oldest first; days without messages are left out.'),
      pages: z
        .array(z.object({ url: z.string(), title: z.string(), ...tally }))
        .describe('Pages with enough ratings, the worst first.'),
      categories: z.array(z.object({ category: z.string(), ...tally })).describe('The most frequent first.'),
    })
    .describe('Sums of messages.'),
);

name('Health', z.object({ status: z.literal('ok') }).describe('The database answers.'));

const problemDetails = name(
  'Problem',
  z
    .object({
      type: z.string().describe('`about:blank`: the status says what kind it is.'),
      title: z.string().describe('The name of the status.'),
      status: z.int().min(400).max(599),
      detail: z.string().describe('What is wrong, in Dutch or English by `Accept-Language`.'),
    })
    .describe('Problem details (RFC 9457).'),
);

name(
  'ReceiverProblem',
  z
    .intersection(
      problemDetails,
      z.object({
        code: z.enum(PROBLEM_CODES).describe('What to decide on, in code: stable, unlike the words.'),
        errors: z
          .array(
            z.union([
              z.object({
                pointer: z.string().describe('JSON Pointer into the body, as a URI fragment.'),
                detail: z.string(),
              }),
              z.object({ parameter: z.string().describe('Name in the query.'), detail: z.string() }),
            ]),
          )
          .optional()
          .describe('Everything in the request that is not right.'),
      }),
    )
    .describe('Problem details with our own code, and the errors of each field.'),
);

/** A JSON Schema (2020-12), as OpenAPI 3.1 holds it. */
export type JsonSchema = Record<string, unknown>;

/** Every named schema, for `components.schemas`. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(named, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]),
  );
}

/** The schema of one part of a query. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  return json;
}

/** Without what says the same twice: the pattern of a format, and the largest whole number that JavaScript has. */
function tidy(schema: JsonSchema): void {
  if (schema.format) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

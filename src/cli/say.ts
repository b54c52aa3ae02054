import type { Finding } from './examine/finding.js';
import type { ProblemGroup } from './examine/problems.js';
import type { Said } from '../locales/cli/findings/said.js';
import type { Words } from './texts.js';

/** A finding in words: what was found, and what can be done about it. */
export function say({ code, values }: Finding, { findings, problems }: Words): Said {
  const sentence = findings[code] as (values: object) => Said;
  if (code !== 'feed-problem') return sentence(values);
  // The reader's own words are English.
  const { message, hint } = values as ProblemGroup;
  const [what, todo] = problems[message] ?? [message, hint];
  return sentence({ ...values, message: what, hint: todo });
}

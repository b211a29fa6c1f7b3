import type { Decision } from './decision.ts';
import type { Decider } from './evaluate-packs.ts';
import { type InvalidFacts, parseFacts } from './parse-facts.ts';

export type LineAnswer = Decision | { readonly id?: string; readonly error: InvalidFacts };

/** Decides one line of NDJSON. A line that is no object of facts is answered with what is wrong with it. */
export function decideLine(decider: Decider, line: string): LineAnswer {
  const value = parseLine(line);
  if (value === undefined) return { error: notJson };
  const parsed = parseFacts(value.json);
  return 'facts' in parsed ? decider.decide(parsed.facts) : parsed;
}

const notJson: InvalidFacts = {
  code: 'compliance.invalid_input',
  field: '(line)',
  message: {
    zh: '该行不是 JSON；请每行填写一个完整的 JSON 对象。',
    en: 'The line is not JSON; put one whole JSON object on each line.',
  },
};

function parseLine(line: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(line) };
  } catch {
    return undefined;
  }
}

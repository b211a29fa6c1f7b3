import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decider } from '../../test/fixtures/decision-cases.ts';
import { decideLine } from './decide-lines.ts';

/** The data folder beside the checkout; SALESMESH_DATA names another. It is no part of the repository. */
// biome-ignore lint/style/noProcessEnv: where the data lies is the caller's to say, and only for this test
const dataFolder = process.env.SALESMESH_DATA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const file = `${dataFolder}/compliance/open-cases.ndjson`;

type OpenCase = {
  name: string;
  input: unknown;
  accept: string[];
  articles: string[][];
  until?: string;
  obligations?: string[];
  why: string;
};

const cases: OpenCase[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

describe(`the open cases of ${file}${cases.length === 0 ? ' (not there)' : ''}`, async () => {
  const judge = await decider();
  for (const { name, input, accept, articles, until, obligations = [], why } of cases) {
    it(`${name}: ${why}`, () => {
      const answer = decideLine(judge, JSON.stringify(input));
      assert.ok('outcome' in answer, JSON.stringify(answer));
      assert.ok(accept.includes(answer.outcome), `${answer.outcome}: ${JSON.stringify(answer.reasons)}`);
      const named = new Set([...answer.reasons, ...answer.obligations].map(({ article }) => article));
      for (const oneOf of articles)
        assert.ok(
          oneOf.some((article) => named.has(article)),
          oneOf.join(),
        );
      assert.equal(answer.until, until ?? null);
      const types: string[] = answer.obligations.map(({ type }) => type);
      assert.deepEqual(
        obligations.filter((type) => !types.includes(type)),
        [],
      );
    });
  }
});

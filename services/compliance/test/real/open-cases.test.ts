import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { caseFiles, objectOf } from '../../../../infra/tools/pack-cases.ts';
import { articlesOf } from '../../src/automation/verdict.ts';
import type { Facts } from '../../src/decisions/facts.ts';
import { parseFacts } from '../../src/decisions/parse-facts.ts';
import { type DecideHarness, startDecideHarness } from '../fixtures/decide-harness.ts';
import { decider } from '../fixtures/decision-cases.ts';
import { decideThroughApis } from '../fixtures/seed-case.ts';

/** The data folder beside the checkout; SALESMESH_DATA names another. It is no part of the repository. */
// biome-ignore lint/style/noProcessEnv: where the data lies is the caller's to say, and only for this test
const dataFolder = process.env.SALESMESH_DATA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const file = `${dataFolder}/compliance/open-cases.ndjson`;
const openCases: { name: string; input: unknown }[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const ownCases = (await caseFiles()).flatMap(({ pack, cases }) =>
  cases.slice(0, 1).map(({ title, given }) => ({ name: `${pack}: ${title}`, input: objectOf(given) as unknown })),
);

let decide: DecideHarness;
const { decide: judge, changes, revision } = await decider();
before(async () => {
  decide = await startDecideHarness({ packs: { decide: judge, changes, state: () => ({ revision, packs: [] }) } });
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

function factsOf(input: unknown): Facts {
  const parsed = parseFacts(input);
  if ('error' in parsed) throw new Error(parsed.error.message.en);
  return parsed.facts;
}

for (const { name, input } of [...openCases, ...ownCases]) {
  test(`decides through the public calls what the packs decide on the object: ${name}`, async () => {
    const facts = factsOf(input);
    const expected = judge(facts);
    const automation = await decideThroughApis(decide, facts);
    const decision = automation?.decision;
    assert.deepEqual(
      {
        outcome: decision?.outcome,
        until: decision?.until ?? null,
        articles: articlesOf({ reasons: [], obligations: [], ...(decision as object) }).sort(),
        obligations: decision?.obligations.map(({ type }) => type).sort(),
      },
      {
        outcome: expected.outcome,
        until: expected.until === null ? null : new Date(expected.until).toISOString(),
        articles: articlesOf(expected).sort(),
        obligations: expected.obligations.map(({ type }) => type).sort(),
      },
    );
  });
}

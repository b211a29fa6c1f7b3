import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fewPacks } from '../../services/compliance/test/fixtures/few-packs.ts';
import { type Stack, type StackOptions, startStack } from '../local/stack.ts';
import { toolProgram } from '../tools/build-program.ts';
import { objectOf } from '../tools/pack-cases.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { pollUntil } from './poll-until.ts';

const dayMs = 86_400_000;
const rule = 'outbound/global/frequency/frequency.rego';
const tests = rule.replace('.rego', '_test.rego');
const revisions = '/v1/compliance/revisions';

const cleanUp = new AsyncDisposableStack();
let stack: Stack;
let author: Signed;
let approver: Signed;
let manager: Signed;
let operator: Signed;

before(async () => {
  for (const name of ['opa', 'regal'] as const) await toolProgram(name, (line) => process.stderr.write(`${line}\n`));
  const packs = await fewPacks(cleanUp);
  const options: StackOptions = {
    name: 'journey-rules',
    isFresh: true,
    services: ['compliance', 'leads', 'egress', 'gateway'],
    policyBundles: packs.builtPacks,
    settings: { compliance: { COMPLIANCE_RULE_SOURCES: packs.sources } },
  };
  stack = cleanUp.use(await startStack(options));
  [author, approver, manager, operator] = (await Promise.all(
    (['officer', 'second-officer', 'manager', 'operator'] as const).map((login) => signedIn(stack, login)),
  )) as [Signed, Signed, Signed, Signed];
});
after(() => cleanUp.disposeAsync());

async function fileInForce(path: string): Promise<string> {
  return (await author.do('GET', `/v1/compliance/rules/file?path=${encodeURIComponent(path)}`)).file.text;
}

async function read(id: string): Promise<Body> {
  return (await author.do('GET', `${revisions}/${id}`)).revision;
}

async function put(id: string, files: object[]): Promise<Body> {
  const { version } = await read(id);
  const headers = { 'if-match': `"${version}"` };
  const answer = await author.ask('PUT', `${revisions}/${id}/files`, {
    body: { files, reason: 'two a week' },
    headers,
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.revision;
}

async function check(id: string): Promise<Body> {
  await author.do('POST', `${revisions}/${id}/check`);
  return pollUntil(
    () => read(id),
    ({ state }) => state !== 'checking',
    120_000,
  );
}

/** The third marketing message of a week, as the decision object has it. */
const third = objectOf({ start: 'china', change: { frequency: { last_24h: 0, last_7d: 2 } } });

/** Outcome of the case and the revision that it names. */
async function decided(): Promise<[string, string]> {
  const { evaluations } = await manager.do('POST', '/v1/decisions/evaluate', { facts: [third] });
  const { outcome, revision } = evaluations[0].decision;
  return [outcome, revision];
}

async function inForce(revisionId: string): Promise<Body> {
  const isLoaded = ({ generation, revision_id, loads }: Body) =>
    revision_id === revisionId && loads.some((load: Body) => load.generation === generation && !load.alarm);
  return pollUntil(async () => (await author.do('GET', '/v1/compliance/rules')).rules, isLoaded, 60_000);
}

describe('an officer', () => {
  let id: string;
  let installed: string;
  let passed: Body;

  test('drafts a change of the rules in force, and is told line, column and cure of each fault', async () => {
    const [outcome, revision] = await decided();
    assert.equal(outcome, 'allow');
    installed = revision;
    const begun = await author.do('POST', revisions, { title: 'Two a week', reason: 'board resolution 12' });
    id = begun.revision.id;
    assert.deepEqual([begun.revision.state, begun.revision.base], ['draft', 'installed']);
    const text = await fileInForce(rule);

    await put(id, [{ path: rule, text: text.replace('input.frequency.last_7d >= 3', 'input.frequency.last_7d >= ') }]);
    const broken = await check(id);

    assert.deepEqual([broken.state, broken.check.passed], ['draft', false]);
    const line = 1 + text.split('\n').findIndex((words) => words.includes('last_7d >= 3'));
    const [finding] = broken.check.findings;
    assert.deepEqual([finding.code, finding.path], ['rego_parse_error', rule]);
    assert.ok(Math.abs(finding.line - line) <= 1, `${finding.line} is not ${line}`);
    assert.ok(finding.fix.zh !== '' && finding.fix.en !== '');

    const twoAWeek = text.replace('last_7d >= 3', 'last_7d >= 2').replace('Three marketing', 'Two marketing');
    await put(id, [{ path: rule, text: twoAWeek }]);
    const untested = await check(id);

    const failed = untested.check.findings.find(({ code }: Body) => code === 'test_failed');
    assert.equal(failed.path, tests);
    assert.match(failed.message.en, /test_pass_third_of_the_week/);
  });

  test('submits what passed; nobody approves the own draft, nor other content than was checked', async () => {
    const early = await author.ask('POST', `${revisions}/${id}/submit`, { body: { reason: 'soon' } });
    assert.deepEqual([early.status, early.body.code], [409, 'compliance.revision_not_in_state']);
    await put(id, [{ path: tests, text: (await fileInForce(tests)).replace('{"last_7d": 2}', '{"last_7d": 1}') }]);
    passed = await check(id);
    assert.deepEqual([passed.state, passed.check.findings], ['checked', []]);
    assert.equal(passed.check.coverage, 100);
    assert.deepEqual(passed.check.changed_packs, ['global']);
    const effective_at = new Date(Date.now() + dayMs).toISOString();
    await author.do('POST', `${revisions}/${id}/submit`, { reason: 'from tomorrow', effective_at });

    const approval = { reason: 'read and agreed', content_hash: passed.content_hash };
    const own = await author.ask('POST', `${revisions}/${id}/approve`, { body: approval });
    assert.deepEqual([own.status, own.body.code], [403, 'compliance.rule_change_not_allowed']);
    const others = await Promise.all(
      [manager, operator].map(({ ask }) => ask('POST', `${revisions}/${id}/approve`, { body: approval })),
    );
    assert.deepEqual(
      others.map(({ status }) => status),
      [403, 403],
    );
    const unseen = { ...approval, content_hash: '0'.repeat(64) };
    const other = await approver.ask('POST', `${revisions}/${id}/approve`, { body: unseen });
    assert.equal(other.body.code, 'compliance.revision_not_checked');
    const approved = await approver.do('POST', `${revisions}/${id}/approve`, approval);
    assert.equal(approved.revision.state, 'scheduled');
  });

  test('sees decisions change on the day, each naming its revision, also after the process died', async () => {
    assert.deepEqual(await decided(), ['allow', installed]);

    await stack.setClockOffset(dayMs + 60_000);
    const { history } = await inForce(id);

    assert.deepEqual(await decided(), ['defer', passed.check.pack_set_revision]);
    assert.equal((await read(id)).state, 'in_force');
    assert.equal(history.length, 1);
    // The register of provisions is that of the rules in force, not the one that came with the program.
    assert.match(await fileInForce('REGISTER.md'), /Two marketing messages a week/);
    await stack.kill9('compliance');
    await stack.restart('compliance');
    // The gateway finds its way back to the process in its own time.
    await pollUntil(
      () => manager.ask('POST', '/v1/decisions/evaluate', { body: { facts: [third] } }),
      ({ status }) => status === 200,
    );
    assert.deepEqual(await decided(), ['defer', passed.check.pack_set_revision]);
  });

  test('rolls back at once, with a reason that stays', async () => {
    const back = { revision_id: 'installed', reason: 'customers complain' };
    assert.equal((await manager.ask('POST', '/v1/compliance/rules/rollback', { body: back })).status, 403);

    // Each client of the gateway finds its way back by itself.
    await pollUntil(
      () => author.ask('GET', '/v1/compliance/rules'),
      ({ status }) => status === 200,
    );
    await author.do('POST', '/v1/compliance/rules/rollback', back, 'roll-back-once');
    const { history, generation } = await inForce('installed');

    assert.deepEqual(await decided(), ['allow', installed]);
    assert.deepEqual([generation, history.at(-1).act, history.at(-1).reason], [2, 'rolled_back', back.reason]);
    const repeated = await author.do('POST', '/v1/compliance/rules/rollback', back, 'roll-back-once');
    assert.equal(repeated.rules.generation, 2);
    const log = await fetch(`${stack.gatewayUrl}/v1/rules-log/acme/checkpoint`);
    // The approval, the publication and the rollback; whoever wants to may verify them without a token.
    assert.equal((await log.text()).split('\n')[1], '3');
    const revision = await read(id);
    assert.equal(revision.state, 'rolled_back');
    assert.deepEqual(
      revision.history.map(({ act }: Body) => act).filter((act: string) => !/^(check|changed)/.test(act)),
      ['drafted', 'submitted', 'approved', 'published'],
    );
  });

  test('names only files that are rules or cases', async () => {
    const begun = await author.do('POST', revisions, { title: 'Another', reason: 'a try' });
    const draft = begun.revision;
    const paths = ['../etc/passwd', 'capabilities.json', '.regal/config.yaml', 'schemas/input.json', 'outbound/x.sh'];
    for (const path of paths) {
      const answer = await author.ask('PUT', `${revisions}/${draft.id}/files`, {
        body: { files: [{ path, text: '' }] },
        headers: { 'if-match': `"${draft.version}"` },
      });
      assert.deepEqual([answer.status, answer.body.code], [400, 'compliance.invalid_request'], path);
    }
    await author.do('POST', `${revisions}/${draft.id}/withdraw`, { reason: 'it was a try' });
    assert.equal((await read(draft.id)).state, 'withdrawn');
  });
});

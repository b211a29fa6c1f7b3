import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toolProgram } from '../../../../../infra/tools/build-program.ts';
import { fewPacks } from '../../../test/fixtures/few-packs.ts';
import { PROOF_FILE } from '../../plan-proof/plan-proof.ts';
import { openArchive } from '../publishing/law-archive.ts';
import { hashSources, type LawSources, readSources } from '../publishing/law-sources.ts';
import { type ChangedFile, type Check, changeFiles, type Finding, newRevision } from '../revision/law-revision.ts';
import { checkDraft } from './check-draft.ts';
import { type RuleTools, ruleTools } from './rule-tools.ts';

const report = (line: string) => process.stderr.write(`${line}\n`);
const at = new Date('2026-11-22T10:00:00Z');
const by = { by: 'officer-1', at, reason: 'a test' };

const rule = 'outbound/cn/ad/art_43_consent/art_43_consent.rego';
const test = rule.replace('.rego', '_test.rego');

const stack = new AsyncDisposableStack();
let sources: LawSources;
let tools: RuleTools;
let builtPacks: string;
const kept: Uint8Array[] = [];

before(async () => {
  const [opa, regal] = [await toolProgram('opa', report), await toolProgram('regal', report)];
  tools = ruleTools({ opa, regal });
  const few = await fewPacks(stack);
  builtPacks = few.builtPacks;
  sources = await readSources(few.sources);
});
after(() => stack.disposeAsync());

function textOf(path: string): string {
  const text = sources.get(path);
  assert.ok(text, path);
  return text;
}

/** Line of a file that begins so. */
function lineOf(text: string, start: string): number {
  return 1 + text.split('\n').findIndex((line) => line.startsWith(start));
}

/** So few that all packs get some. */
const PROVEN_INPUTS = 270;

async function checked(...files: ChangedFile[]): Promise<Check> {
  const base = { id: 'installed', sourcesHash: hashSources(sources) };
  const draft = changeFiles('d-1', newRevision({ title: 'A draft', base }, by), files, by);
  const keep = async (archive: Uint8Array) => {
    kept.push(archive);
    return 'a'.repeat(64);
  };
  return checkDraft({ tools, builtPacks, keep, now: () => at, provenInputs: PROVEN_INPUTS }, draft, sources);
}

function places({ findings }: Check): (string | number)[][] {
  return findings.map(({ code, path, line, column }) => [code, path, line, column]);
}

function isTold({ message, fix }: Finding): boolean {
  return [message.zh, message.en, fix.zh, fix.en].every((text) => text !== '') && /\p{Script=Han}/u.test(fix.zh);
}

describe('a check finds', () => {
  it('a syntax error, with line and column', async () => {
    const text = textOf(rule).replace('\taction.is_advertising\n', '\taction.is_advertising ==\n\n\t)\n');
    const check = await checked({ path: rule, text });

    assert.equal(check.passed, false);
    const [first] = check.findings;
    assert.deepEqual([first?.code, first?.path], ['rego_parse_error', rule]);
    assert.deepEqual([first?.line, first?.column], [lineOf(text, '\t)'), 2]);
    assert.ok(check.findings.every(isTold));
  });

  it('a fact that does not exist, before anything is evaluated', async () => {
    const text = textOf(rule).replace('input.recipient.residence == "CN"', 'input.recipient.residance == "CN"');

    assert.deepEqual(places(await checked({ path: rule, text })), [
      ['rego_type_error', rule, lineOf(text, '\tinput.recipient.residance'), 2],
    ]);
  });

  it('a builtin that the runtime has not: the network, the clock', async () => {
    for (const call of ['http.send({"method": "get", "url": "http://127.0.0.1:1/"})', 'time.now_ns() > 0']) {
      const text = textOf(rule).replace('\taction.is_advertising\n', `\taction.is_advertising\n\t${call}\n`);

      const check = await checked({ path: rule, text });
      assert.deepEqual(places(check), [['unsupported_builtin', rule, lineOf(text, `\t${call.slice(0, 9)}`), 2]]);
    }
  });

  it('a function that nobody wrote, told apart from a builtin that is not to be called', async () => {
    for (const call of ['is_marketting(action)', 'data.outbound.lib.nothing.there(1)']) {
      const text = textOf(rule).replace('\taction.is_advertising\n', `\taction.is_advertising\n\t${call}\n`);

      const check = await checked({ path: rule, text });
      assert.deepEqual(places(check), [['unknown_function', rule, lineOf(text, `\t${call.slice(0, 9)}`), 2]]);
      assert.ok(check.findings.every(isTold));
    }
  });

  it('a schema that METADATA would fetch over the network', async () => {
    const schema = '# schemas:\n#   - input: {"$ref": "http://127.0.0.1:1/schema.json"}\nfindings contains';
    const text = textOf(rule).replace('findings contains', schema);

    const check = await checked({ path: rule, text });

    assert.equal(check.passed, false);
    assert.match(check.findings[0]?.message.en ?? '', /remote reference loading disabled/);
  });

  it('a data file that is no YAML', async () => {
    const path = 'outbound/packs/data.yaml';
    const check = await checked({ path, text: `${textOf(path)}\nbroken: [1, 2\n` });

    assert.equal(check.findings[0]?.code, 'unreadable_yaml');
    assert.ok((check.findings[0]?.line ?? 0) >= lineOf(textOf(path), 'eea:'));
  });

  it('a failing test, METADATA that lacks a field, and text that is laid out otherwise', async () => {
    const changed = textOf(rule)
      .replace(
        'not consents.is_given(input.action.purpose, "express")',
        'consents.is_given(input.action.purpose, "express")',
      )
      .replace('#     zh: "先取得同意。"\n', '')
      .concat('\n\n_spread_out   if input.recipient.residence == "CN"\n');

    const check = await checked({ path: rule, text: changed });

    assert.equal(check.passed, false);
    const of = (wanted: string) => check.findings.filter(({ code }) => code === wanted);
    assert.ok(of('test_failed').some(({ path, message }) => path === test && /test_deny_no_consent/.test(message.en)));
    assert.match(of('register')[0]?.message.en ?? '', /cn\.ad\/consent: METADATA lacks remedy\.zh/);
    const [layout] = of('not_formatted');
    assert.deepEqual([layout?.path, layout?.line], [rule, lineOf(changed, '_spread_out') - 1]);
    assert.match(layout?.replacement ?? '', /^_spread_out if input/m);
    assert.ok(check.findings.every(isTold));
  });

  it('lines that no test reaches, and `not` before a call with a fact that may be unknown', async () => {
    const changed = `${textOf(rule)}\n_nobody_asks if not input.recipient.age >= 18\n`;

    const check = await checked({ path: rule, text: changed });

    const line = lineOf(changed, '_nobody_asks');
    const of = (wanted: string) => places({ ...check, findings: check.findings.filter(({ code }) => code === wanted) });
    assert.deepEqual(of('negated_call'), [['negated_call', rule, line, 17]]);
    assert.deepEqual(of('not_covered')[0]?.slice(0, 3), ['not_covered', rule, line]);
    assert.ok(check.coverage > 80 && check.coverage < 100);
    assert.ok(check.findings.every(isTold));
  });

  it('an officer’s case that the draft would decide otherwise', async () => {
    const path = 'cases/cn/ad.yaml';
    const text = textOf(path).replace('outcome: deny', 'outcome: allow');

    const check = await checked({ path, text });

    const title = '- title: No advertising by instant message without consent';
    assert.deepEqual(places(check), [['case_failed', path, lineOf(text, title), 1]]);
    assert.match(check.findings[0]?.message.en ?? '', /expected allow .*got deny/);
  });
});

describe('a check passes', () => {
  it('a good draft with a register of its own, and keeps what decides and what the next draft changes', async () => {
    const register = { path: 'outbound/cn/ad/art_43_consent/data.yaml', text: 'homes: [CN]\n' };
    const own = 'input.recipient.residence in data.outbound.cn.ad.art_43_consent.homes';
    const text = textOf(rule)
      .replace('"先取得同意。"', '"先取得收件人的同意。"')
      .replaceAll('input.recipient.residence == "CN"', own);

    const check = await checked({ path: rule, text }, register);

    assert.deepEqual(places(check), []);
    assert.deepEqual([check.passed, check.coverage, check.changedPacks], [true, 100, ['cn.ad']]);
    assert.match(check.bundle?.packSet ?? '', /^[0-9a-f]{64}$/);
    const archive = kept.at(-1);
    assert.ok(archive);
    const { faults, inputs, seed } = check.proof ?? {};
    assert.deepEqual([faults, seed], [[], Number.parseInt(check.contentHash.slice(0, 8), 16)]);
    assert.ok(inputs !== undefined && inputs >= PROVEN_INPUTS);
    const { packs } = await openArchive(archive);
    assert.deepEqual(JSON.parse(Buffer.from(packs.get(PROOF_FILE) ?? []).toString()), check.proof);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RuleRevisionInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { decodeEntries } from '../../src/ledger/entry-bundle.ts';
import { decodeLeaf, type RulesLeaf } from '../../src/ledger/leaf.ts';
import { putDueInForce } from '../../src/rules/approving/put-due-in-force.ts';
import { rollBackRules } from '../../src/rules/approving/roll-back-rules.ts';
import { approveRevision, submitRevision, withdrawRevision } from '../../src/rules/approving/settle-revision.ts';
import { onCheckDue } from '../../src/rules/checking/check-revision.ts';
import { createRevision } from '../../src/rules/drafting/create-revision.ts';
import { putRuleFiles } from '../../src/rules/drafting/put-rule-files.ts';
import { getRuleFile } from '../../src/rules/drafting/read-revisions.ts';
import { readRulesLog } from '../../src/rules/drafting/read-rules-log.ts';
import { rebaseRevision } from '../../src/rules/drafting/rebase-revision.ts';
import { askCheck, endCheck, type LawRevision, rebase } from '../../src/rules/revision/law-revision.ts';
import { type LawWorld, startLawWorld } from '../fixtures/law-world.ts';

const stack = new AsyncDisposableStack();
let world: LawWorld;
before(async () => {
  world = await startLawWorld(stack);
});
after(() => stack.disposeAsync());

const path = 'outbound/global/frequency/frequency.rego';

/** Calls a handler as an officer of the tenant that keeps the rules. */
function as<Request, Response>(sub: string, handler: UnaryHandler<Request, Response>, request: Partial<Request>) {
  const actor = { sub, roles: ['compliance_officer'], units: [] };
  return runWith({ tenant: world.tenant, actor }, async () => handler(request as Request, undefined as never));
}
type Shown = { revision?: RuleRevisionInput | null };
const idOf = ({ revision }: Shown) => revision?.id ?? '';

async function begun(base?: string): Promise<string> {
  const asked = {
    request_id: randomUUID(),
    title: 'A change',
    reason: 'a reason',
    ...(base === undefined ? {} : { base }),
  };
  return idOf((await as('officer-1', createRevision(world.rules), asked)) as Shown);
}

const text = (words: string) => ({ path, text: words });
const put = (id: string, words: string, expected_version = 0, sub = 'officer-1') =>
  as(sub, putRuleFiles(world.rules), {
    ...{ id, expected_version, reason: 'x', request_id: randomUUID() },
    files: [text(words)],
  });

/** A check that passed, without the programs: what is tested here comes after it. */
async function passed(id: string): Promise<LawRevision> {
  const by = { by: 'officer-1', at: world.clock.now(), reason: '' };
  const bundle = { packSet: 'b'.repeat(64), archive: 'c'.repeat(64) };
  const change = (work: (it: LawRevision) => LawRevision) =>
    world.inTenant(() => world.rules.law.change({ id, requestId: randomUUID(), work }));
  await change((it) => askCheck(id, it, by));
  return change((it) => {
    const seen = { contentHash: it.contentHash, endedAt: by.at, passed: true, findings: [], coverage: 100 };
    return endCheck(id, it, { ...seen, changedPacks: ['global'], bundle });
  });
}

async function submitted(id: string, effective_at?: string): Promise<LawRevision> {
  const revision = await passed(id);
  const when = effective_at === undefined ? {} : { effective_at };
  await as('officer-1', submitRevision(world.rules), { id, request_id: randomUUID(), reason: 'please', ...when });
  return revision;
}

const approve = (sub: string, id: string, content_hash: string, request_id: string = randomUUID()) =>
  as(sub, approveRevision(world.rules), { id, request_id, content_hash, reason: 'agreed' });
const load = async (id: string) => {
  const found = await world.inTenant(() => world.rules.law.load(id));
  assert.ok(found);
  return found;
};
const acts = async (id: string) => (await load(id)).history.map(({ act }) => act);
const head = () => world.inTenant(() => world.rules.law.readHead());
const settle = <T>(works: readonly Promise<T>[]) =>
  Promise.all(
    works.map((work) =>
      work.then(
        () => 'done',
        (error: { code: string }) => error.code,
      ),
    ),
  );

describe('a repeated request', () => {
  test('begins one revision', async () => {
    const asked = { request_id: randomUUID(), title: 'Once', reason: 'a reason' };
    const made = await Promise.all([1, 2, 3].map(() => as('officer-1', createRevision(world.rules), asked)));
    assert.equal(new Set(made.map((it) => idOf(it as Shown))).size, 1);
  });

  test('puts files once, and is refused for another revision', async () => {
    const [one, other] = [await begun(), await begun()];
    const asked = { request_id: randomUUID(), expected_version: 0, files: [text('once')], reason: 'x' };
    await as('officer-1', putRuleFiles(world.rules), { ...asked, id: one });
    await as('officer-1', putRuleFiles(world.rules), { ...asked, id: one });
    assert.deepEqual(await acts(one), ['drafted', 'changed']);
    const reused = as('officer-1', putRuleFiles(world.rules), { ...asked, id: other });
    await assert.rejects(reused, { code: 'compliance.request_id_reused' });
  });

  test('approves once', async () => {
    const id = await begun();
    await put(id, 'a');
    const { contentHash } = await submitted(id, '2099-01-01T00:00:00Z');
    const request = randomUUID();
    await Promise.all([1, 2].map(() => approve('officer-2', id, contentHash, request)));
    assert.equal((await acts(id)).filter((act) => act === 'approved').length, 1);
    const bundle = await as('officer-1', readRulesLog(world.rules), { path: 'tile/entries/000.p/1' });
    const [leaf] = decodeEntries(Buffer.from(bundle.data as Uint8Array)).map((it) => decodeLeaf(it) as RulesLeaf);
    assert.deepEqual([leaf?.act, leaf?.revisionId, leaf?.by], ['approved', id, 'officer-2']);
    assert.equal(leaf?.contentHash, contentHash);
  });
});

describe('of two at once', () => {
  test('who put files upon the same version, one is told that the other was first', async () => {
    const id = await begun();
    const said = await settle([put(id, 'mine', 1), put(id, 'yours', 1)]);
    assert.deepEqual(said.toSorted(), ['compliance.version_conflict', 'done']);
  });

  test('who approve, one does', async () => {
    const id = await begun();
    await put(id, 'b');
    const { contentHash } = await submitted(id, '2099-01-01T00:00:00Z');
    const said = await settle([approve('officer-2', id, contentHash), approve('officer-3', id, contentHash)]);
    assert.deepEqual(said.toSorted(), ['compliance.revision_not_in_state', 'done']);
  });

  test('who approve and withdraw, one does, and what is withdrawn never comes into force', async () => {
    const id = await begun();
    await put(id, 'c');
    const { contentHash } = await submitted(id, '2099-01-01T00:00:00Z');
    const withdrawal = as('officer-1', withdrawRevision(world.rules), { id, request_id: randomUUID(), reason: 'no' });
    await settle([approve('officer-2', id, contentHash), withdrawal]);
    const { state } = await load(id);
    assert.ok(state === 'withdrawn' || state === 'scheduled', state);
  });

  test('processes that put a due revision in force, one generation comes of it', async () => {
    const id = await begun();
    await put(id, 'd');
    const { contentHash } = await submitted(id);
    const before = (await head()).inForce.generation;
    await approve('officer-2', id, contentHash);
    await Promise.all([1, 2, 3].map(() => world.inTenant(() => putDueInForce(world.rules))));
    await world.inTenant(() => putDueInForce(world.rules));
    const { inForce, history } = await head();
    assert.deepEqual([inForce.generation, inForce.revisionId], [before + 1, id]);
    assert.equal(history.filter(({ revisionId }) => revisionId === id).length, 1);
    assert.equal((await load(id)).state, 'published');
    const back = { request_id: randomUUID(), revision_id: 'installed', reason: 'wrong' };
    await settle([1, 2].map(() => as('officer-1', rollBackRules(world.rules), back)));
    assert.equal((await head()).inForce.generation, before + 2);
    await world.inTenant(() => putDueInForce(world.rules));
    assert.equal((await head()).inForce.revisionId, 'installed');
  });
});

describe('a check that is fired twice', () => {
  test('ends once', async () => {
    const id = await begun();
    await put(id, 'package nonsense\n\nx := {\n');
    const asked = { by: 'officer-1', at: world.clock.now(), reason: '' };
    const requestId = randomUUID();
    await world.inTenant(() => world.rules.law.change({ id, requestId, work: (it) => askCheck(id, it, asked) }));
    const due = { id: 't-1', kind: 'check', tenant: world.tenant, aggregateId: id, dueAt: asked.at, attempts: 1 };
    await Promise.all([1, 2].map(() => world.inTenant(() => onCheckDue(world.rules)(due))));
    await world.inTenant(() => onCheckDue(world.rules)(due));
    assert.deepEqual(await acts(id), ['drafted', 'changed', 'check_asked', 'check_failed']);
    assert.equal((await load(id)).check?.findings[0]?.code, 'rego_parse_error');
  });
});

describe('a revision upon other rules than those in force', () => {
  test('may stand upon one that is scheduled before it, and is approved; upon one that is a draft it is not', async () => {
    const first = await begun();
    await put(first, 'e');
    const base = await world.inTenant(() => world.rules.library.baseOf('installed'));
    const { contentHash } = await submitted(first, '2098-01-01T00:00:00Z');
    const upon = async () => {
      const id = await begun();
      const moved = { ...base, id: first };
      const by = { by: 'officer-1', at: world.clock.now(), reason: '' };
      const requestId = randomUUID();
      await world.inTenant(() => world.rules.law.change({ id, requestId, work: (it) => rebase(id, it, moved, by) }));
      return { id, hash: (await submitted(id, '2099-01-01T00:00:00Z')).contentHash };
    };
    const early = await upon();
    await assert.rejects(approve('officer-2', early.id, early.hash), { code: 'compliance.revision_base_moved' });
    await approve('officer-2', first, contentHash);
    await approve('officer-2', early.id, early.hash);
    assert.equal((await load(early.id)).state, 'scheduled');
  });

  test('takes up the rules in force, and keeps its changes', async () => {
    const id = await begun();
    await put(id, 'package kept\n');
    await as('officer-1', rebaseRevision(world.rules), { id, request_id: randomUUID(), reason: 'newer' });
    const shown = await as('officer-1', getRuleFile(world.rules), { revision_id: id, path });
    assert.equal(shown.file?.text, 'package kept\n');
    assert.equal((await acts(id)).at(-1), 'rebased');
  });
});

describe('whoever', () => {
  test('put files into the draft of another, or moved it to other rules, does not approve it', async () => {
    const [filled, moved] = [await begun(), await begun()];
    await put(filled, 'f', 0, 'officer-2');
    await put(moved, 'g');
    await as('officer-2', rebaseRevision(world.rules), { id: moved, request_id: randomUUID(), reason: 'newer' });
    for (const id of [filled, moved]) {
      const { contentHash } = await submitted(id, '2099-01-01T00:00:00Z');
      await assert.rejects(approve('officer-2', id, contentHash), { code: 'compliance.rule_change_not_allowed' });
      await approve('officer-3', id, contentHash);
      assert.equal((await load(id)).state, 'scheduled');
    }
  });

  test('is of another tenant, or no officer, changes nothing', async () => {
    const asked = { request_id: randomUUID(), title: 'No', reason: 'none' } as never;
    const call = (tenant: string, roles: string[]) =>
      runWith({ tenant, actor: { sub: 'p', roles, units: [] } }, async () =>
        createRevision(world.rules)(asked, undefined as never),
      );
    const elsewhere = { code: 'compliance.rules_of_another_tenant' };
    await assert.rejects(call('elsewhere', ['compliance_officer']), elsewhere);
    await assert.rejects(call(world.tenant, ['sales_manager']), { code: 'compliance.rule_change_not_allowed' });
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { ObjectBucket } from '@salesmesh/chassis/bus';
import { runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { policiesFolder } from '../../../../infra/tools/policy-sources.ts';
import { startProver } from '../../src/decide/assemble-rules.ts';
import { decodeEntries } from '../../src/ledger/entry-bundle.ts';
import { decodeLeaf, type RulesLeaf } from '../../src/ledger/leaf.ts';
import { createNoteSigner, parseVerifierKey } from '../../src/ledger/note-key.ts';
import { openNote } from '../../src/ledger/signed-note.ts';
import { judgingLeftAlarm } from '../../src/packs/pack-host.ts';
import { engineDigest, type PlanProof, PROOF_FILE } from '../../src/plan-proof/plan-proof.ts';
import { getRules } from '../../src/rules/drafting/read-revisions.ts';
import { readRulesLog } from '../../src/rules/drafting/read-rules-log.ts';
import { openArchive, packArchive } from '../../src/rules/publishing/law-archive.ts';
import { STATEMENT } from '../../src/rules/publishing/law-distribution.ts';
import { signStatement } from '../../src/rules/publishing/law-statement.ts';
import { type LawHead, rollBack } from '../../src/rules/revision/law-head.ts';
import { revisionView } from '../../src/rules/revision/rule-view.ts';
import { eventually } from '../fixtures/decide-harness.ts';
import { factsOf } from '../fixtures/decision-cases.ts';
import {
  approvedRevision,
  type LawWorld,
  lawSigner,
  PROVEN_INPUTS,
  startLawWorld,
  startProcess,
} from '../fixtures/law-world.ts';

const stack = new AsyncDisposableStack();
let world: LawWorld;
let first: Awaited<ReturnType<typeof startProcess>>;
let second: typeof first;
let installed: string;
let revision: Awaited<ReturnType<typeof approvedRevision>>;

const rule = 'outbound/global/frequency/frequency.rego';
const tests = rule.replace('.rego', '_test.rego');
const text = (path: string) => readFile(`${policiesFolder}/${path}`, 'utf8');

/** The third message of the week: lawful as installed, put off by the revision. */
const third = factsOf({ start: 'china', change: { frequency: { last_24h: 0, last_7d: 2 } } });
/** Empty while it is being replaced. */
const statementText = () =>
  world.bucket.get(STATEMENT).then(
    (bytes) => Buffer.from(bytes ?? []).toString(),
    () => '',
  );
type Process = typeof first;
const outcome = ({ packs }: Process) => packs.decide(third).outcome;
const engineAlarm = ({ packs }: Process) => packs.state().alarm;
/** What is installed was compiled here and not proven; a process that wants it proven decides by wasm, and says so. */
const assertUnproven = (process: Process) =>
  assert.match(engineAlarm(process) ?? '', /plan engine does not answer for law pack \*; wasm does/);
const revisionOf = ({ packs }: Process) => packs.decide(third).revision;

before(async () => {
  world = await startLawWorld(stack);
  first = await startProcess(world, stack);
  second = await startProcess(world, stack, { provenInputs: PROVEN_INPUTS });
  installed = revisionOf(first);
  const twoAWeek = [
    { path: rule, text: (await text(rule)).replace('last_7d >= 3', 'last_7d >= 2') },
    { path: tests, text: (await text(tests)).replace('{"last_7d": 2}', '{"last_7d": 1}') },
  ];
  revision = await approvedRevision(world, twoAWeek, new Date('2026-12-01T00:00:00Z'));
});
after(() => stack.disposeAsync());

const head = () => world.inTenant(() => world.rules.law.readHead());
const shown = async (id: string) => {
  const found = await world.inTenant(() => world.rules.law.load(id));
  assert.ok(found);
  return revisionView(found, await head());
};
/** Packs are compiled and proven at the lowest priority, and a take that fails on a busy machine is made up for later. */
const COMPILED_WITHIN_MS = 50_000;
/** Half a second, and what a busy machine makes of it. */
const TRIED_AGAIN_WITHIN_MS = 15_000;
const loadedBoth = (generation: number) => {
  const isLoaded = (load: LawHead['loads'][number]) => load.generation === generation && load.alarm === undefined;
  return eventually(head, ({ loads }) => loads.filter(isLoaded).length === 2, COMPILED_WITHIN_MS);
};
/** What an officer is told of the engine who asks this process. */
const engineShown = async ({ packs }: Process, provenInputs = PROVEN_INPUTS) => {
  const checking = { ...world.rules.checking, provenInputs };
  const parts = { ...world.rules, checking, engine: () => packs.engine?.() };
  const actor = { sub: 'officer-1', roles: ['compliance_officer'], units: [] };
  const asked = async () => getRules(parts)({}, undefined as never);
  return (await runWith({ tenant: world.tenant, actor }, asked)).rules?.engine;
};
const proven = { decides: 'plan', is_being_proven: false, faults: [] };
const goBack = (id: string) => {
  const by = { by: 'officer-1', at: world.clock.now(), reason: 'it held back too much' };
  return world.inTenant(() => world.rules.law.changeHead(randomUUID(), (it) => rollBack(it, id, by)));
};

describe('rules in force', () => {
  test('are those installed until the day of an approved revision, then its own, in every process', async () => {
    assert.deepEqual([first.isUp(), second.isUp()], [true, true]);
    assert.deepEqual([outcome(first), outcome(second)], ['allow', 'allow']);
    assert.equal((await shown(revision.id)).state, 'scheduled');
    assertUnproven(second);
    const nothing = { inputs_tried: 0, inputs_planned: PROVEN_INPUTS };
    assert.deepEqual(await engineShown(second), { ...proven, ...nothing, decides: 'wasm' });

    world.clock.set(new Date('2026-12-01T00:00:01Z'));
    const { inForce, history } = await loadedBoth(1);

    assert.equal(inForce.revisionId, revision.id);
    assert.deepEqual([outcome(first), outcome(second)], ['defer', 'defer']);
    assert.deepEqual([revisionOf(first), revisionOf(second)], [revision.packSet, revision.packSet]);
    assert.deepEqual(
      history.map(({ act, by, reason }) => [act, by, reason]),
      [['published', 'officer-2', 'read and agreed']],
    );
    assert.equal((await shown(revision.id)).state, 'in_force');
    assert.deepEqual([first, second].map(engineAlarm), [undefined, undefined]);
  });

  test('show which engine decides by them, and on how many generated inputs both said the same', async () => {
    const { check } = await shown(revision.id);
    assert.deepEqual([check?.engine?.decides, check?.engine?.faults], ['plan', []]);
    assert.ok((check?.engine?.inputs ?? 0) >= PROVEN_INPUTS);
    const tried = { inputs_tried: check?.engine?.inputs, inputs_planned: PROVEN_INPUTS };
    assert.deepEqual(await engineShown(second), { ...proven, ...tried });
  });

  test('are proven once more where their proof is not enough, and return to the plan engine by themselves', async () => {
    await using own = new AsyncDisposableStack();
    const inputs = 2 * PROVEN_INPUTS;
    const bucket = unreadableOnce(world.bucket, `archive/${revision.archive}`, 2);
    const third = await startProcess(world, own, { provenInputs: inputs, bucket });
    assertUnproven(third);
    // With the proof it is read a second time, which fails, and then once more.
    await eventually(
      async () => engineAlarm(third),
      (alarm) => alarm === undefined,
      COMPILED_WITHIN_MS,
    );
    assert.ok(bucket.triedAgainMs() < TRIED_AGAIN_WITHIN_MS, `tried again after ${bucket.triedAgainMs()} ms`);
    // It decides by them a moment before it has told so.
    const toldBy = async () => (await head()).loads.find(({ process }) => process === third.owner);
    const told = await eventually(toldBy, (load) => load?.alarm === undefined);
    assert.deepEqual([told?.generation, told?.alarm], [1, undefined]);
    assert.deepEqual([outcome(third), revisionOf(third)], ['defer', revision.packSet]);
    const law = { archive: revision.archive, engine: await engineDigest() };
    const proof = await world.inTenant(() => world.rules.proofs.find(law));
    assert.ok((proof?.inputs ?? 0) >= inputs);
    // One who comes later finds it, and nobody makes it once more.
    const now = world.clock.now();
    const leaseUntil = new Date(now.getTime() + 1_000);
    const claim = (owner: string, wanted: number) =>
      world.inTenant(() => world.rules.proofs.claim(law, { owner, inputs: wanted, tried: 40, now, leaseUntil }));
    assert.deepEqual(await engineShown(third, inputs), {
      ...proven,
      inputs_tried: proof?.inputs,
      inputs_planned: inputs,
    });
    assert.equal(await claim('one', inputs), false);
    assert.equal(await claim('one', 2 * inputs), true);
    assert.equal(await claim('another', 2 * inputs), false);
    const underWay = { inputs_tried: 40, inputs_planned: 2 * inputs, is_being_proven: true };
    assert.deepEqual(await engineShown(second, 2 * inputs), { ...proven, ...underWay });
    assert.equal(await claim('one', 2 * inputs), true);
    const fourth = await startProcess(world, own, { provenInputs: inputs });
    assert.equal(engineAlarm(fourth), undefined);
  });

  test('are told of by the processes that run: one that was killed is left out when it has been silent for a while', async () => {
    assert.ok((await head()).loads.length > 2);

    world.clock.advance(4 * 60_000);

    const { loads } = await eventually(head, ({ loads: left }) => left.length === 2);
    assert.deepEqual(loads.map(({ process }) => process).sort(), [first.owner, second.owner].sort());
    assert.deepEqual(
      loads.map(({ generation, alarm }) => [generation, alarm]),
      [
        [1, undefined],
        [1, undefined],
      ],
    );
  });

  test('are never proven once more where their proof shows a difference, and that one stays', async () => {
    const engine = await engineDigest();
    const { archive, proof: shown } = await world.inTenant(archiveWithFault);
    const law = { archive, engine };
    const checking = { ...world.rules.checking, provenInputs: PROVEN_INPUTS };
    const { clock } = world;
    await world.inTenant(async () => {
      const { proofs } = world.rules;
      const log = createLog({ service: 'compliance', level: 'silent' });
      await using prover = startProver({ rules: { ...world.rules, checking }, clock, log, owner: 'one' });
      prover?.begin(archive);
      const kept = await eventually(() => proofs.find(law), Boolean, COMPILED_WITHIN_MS);
      assert.deepEqual(kept?.faults, shown.faults);
      assert.equal(await prover?.proofOf(archive), undefined);
      await proofs.keep(law, { ...shown, faults: [] });
      assert.deepEqual((await proofs.find(law))?.faults, shown.faults);
    });
  });

  test('are those of before after a rollback, and once more the later ones', async () => {
    await goBack('installed');
    await loadedBoth(2);
    assert.deepEqual([outcome(first), outcome(second)], ['allow', 'allow']);
    assert.deepEqual([revisionOf(first), revisionOf(second)], [installed, installed]);
    assert.equal(engineAlarm(first), undefined);
    assertUnproven(second);
    assert.equal((await shown(revision.id)).state, 'rolled_back');

    for (const { packs } of [first, second])
      packs.raiseOfOthers?.(judgingLeftAlarm('global', revision.packSet), undefined);
    assert.match(engineAlarm(first) ?? '', new RegExp(`by revision ${revision.packSet}, where .* law pack global;`));
    assert.equal(first.packs.alarm(), undefined);
    assertUnproven(second);

    await goBack(revision.id);
    await loadedBoth(3);
    assert.equal(engineAlarm(first), undefined);
    assert.deepEqual([outcome(first), outcome(second)], ['defer', 'defer']);
    assert.equal((await shown(revision.id)).state, 'in_force');
  });

  test('are never those of before because somebody put an old or a foreign statement', async () => {
    const old = signStatement({ generation: 2, revisionId: 'installed' }, lawSigner);
    const forger = createNoteSigner(lawSigner.name, new Uint8Array(32).fill(7));
    const forged = signStatement({ generation: 9, revisionId: 'installed' }, forger);
    for (const note of [old, forged, 'made up']) {
      await world.bucket.put(STATEMENT, Buffer.from(note));
      await eventually(statementText, (found) => found.includes('generation 3\n'));
      assert.deepEqual([outcome(first), outcome(second)], ['defer', 'defer']);
    }
  });

  test('are not taken from an archive that was changed: a new process waits until it has the right ones', async () => {
    const name = `archive/${revision.archive}`;
    const good = await world.bucket.get(name);
    assert.ok(good);
    await world.bucket.put(name, good.with(good.length >> 1, (good[good.length >> 1] ?? 0) ^ 1));
    /** Puts nothing, as if the database's copy could not be had. */
    const readOnly = { ...world.bucket, put: async () => {} };

    const late = await startProcess(world, stack, { bucket: readOnly });

    assert.equal(late.isUp(), false);
    assert.throws(() => late.packs.decide(third), { code: 'compliance.packs_not_loaded' });
    const { loads } = await head();
    const told = loads.find(({ process }) => process === late.owner);
    assert.match(told?.alarm ?? '', /archive was changed/);
    assert.match(late.packs.alarm() ?? '', /those before them decide/);
    assert.deepEqual([outcome(first), outcome(second)], ['defer', 'defer']);

    const healing = await startProcess(world, stack);
    await eventually(async () => healing.isUp(), Boolean, COMPILED_WITHIN_MS);
    assert.equal(outcome(healing), 'defer');
    assert.deepEqual(await world.bucket.get(name), good);
  });

  test('stay when another revision has become outdated by its day: it goes back to its author', async () => {
    const note = { path: rule, text: (await text(rule)).replace('enough marketing for now', 'enough for now') };
    await goBack('installed');
    const outdated = await approvedRevision(world, [note], new Date('2027-01-01T00:00:00Z'));
    await goBack(revision.id);

    world.clock.set(new Date('2027-01-01T00:00:01Z'));
    const found = await eventually(
      () => shown(outdated.id),
      ({ state }) => state !== 'scheduled',
    );

    assert.equal(found.state, 'draft');
    assert.equal(found.history?.at(-1)?.act, 'overtaken');
    assert.equal((await head()).inForce.revisionId, revision.id);
  });
});

test('the log of the rules holds each publication and rollback, signed, and no reason in words', async () => {
  const log = await readLog();
  const { history } = await head();
  const wanted = history.map(({ act, revisionId, generation }) => [act, revisionId, generation]);
  const logged = log.leaves.map((leaf) => [leaf.act, leaf.revisionId, leaf.generation]);
  assert.deepEqual(logged, wanted);
  assert.ok(log.leaves.every(({ reasonHash }) => /^[0-9a-f]{64}$/.test(String(reasonHash))));
  assert.ok(!log.text.includes('held back'));
  assert.doesNotThrow(() => openNote(log.checkpoint, [parseVerifierKey(log.key)]));
});

/** The archive of the revision, whose proof shows a difference now. */
async function archiveWithFault() {
  const { sources, packs } = await openArchive(await world.rules.library.archive(revision.archive));
  const clean: PlanProof = JSON.parse(Buffer.from(packs.get(PROOF_FILE) ?? []).toString());
  const proof = { ...clean, faults: [{ pack: 'cn.sms', number: 7, plan: 'allow', wasm: 'deny' }] };
  const changed = new Map([...packs, [PROOF_FILE, Buffer.from(JSON.stringify(proof))]]);
  return { proof, archive: await world.rules.library.keep(await packArchive({ sources, packs: changed })) };
}

/** One object cannot be read the so-manieth time. */
function unreadableOnce(bucket: ObjectBucket, object: string, time: number) {
  const readAtMs: number[] = [];
  return {
    ...bucket,
    triedAgainMs: () => (readAtMs[time] ?? Number.NaN) - (readAtMs[time - 1] ?? Number.NaN),
    get: async (name: string) => {
      if (name !== object) return bucket.get(name);
      readAtMs.push(performance.now());
      if (readAtMs.length === time) throw new Error('not now');
      return bucket.get(name);
    },
  };
}

async function readLog() {
  const read = async (path: string) => {
    const { data } = await world.inTenant(async () => readRulesLog(world.rules)({ path }, undefined as never));
    return Buffer.from(data as Uint8Array);
  };
  const [checkpoint, key] = [(await read('checkpoint')).toString(), (await read('key')).toString()];
  const size = Number(checkpoint.split('\n')[1]);
  const entries = decodeEntries(await read(`tile/entries/000.p/${size}`));
  return {
    checkpoint,
    key,
    text: entries.map((it) => Buffer.from(it).toString()).join(),
    leaves: entries.map((it) => decodeLeaf(it) as RulesLeaf),
  };
}

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { manualClock } from '../clock/clock.ts';
import { createLog } from '../log/log.ts';
import { PolicyEngine } from '../policy/policy.ts';
import { type Access, type AccessResource, startAccess } from './access.ts';

const lead = { kind: 'lead', assignee: 'p-1', assignment_state: 'accepted', stage: 'LEAD_STAGE_OPEN' };
const at = new Date('2026-11-22T11:00:00Z');

let folder = '';
before(async () => {
  folder = mkdtempSync(`${tmpdir()}/access-`);
  cpSync(`${await compiledPacks((line) => process.stderr.write(`${line}\n`))}/access`, folder, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

function started(engine: PolicyEngine, from = folder) {
  const states: string[] = [];
  const alarms: string[] = [];
  const destination = { write: (line: string) => void alarms.push(line) };
  const log = createLog({ service: 'test', level: 'error', destination });
  const health = { up: () => states.push('up'), down: (why: string) => states.push(why) };
  const clock = manualClock(at);
  return { states, alarms, clock, access: startAccess({ folder: from, log, health, clock, engine }) };
}

function asks(access: Access, action: string, resource: AccessResource, roles: string[] = ['rep']): boolean {
  return access.decide({ actor: { sub: 'p-1', roles, units: ['acme/sales/east'] }, action, resource }).allowed;
}

for (const engine of Object.values(PolicyEngine)) {
  describe(`access by ${engine}`, () => {
    it('is given where a rule lets in, and names the rule', async () => {
      await using access = await started(engine).access;
      const actor = { sub: 'p-1', roles: ['rep'], units: [] };
      assert.deepEqual(access.decide({ actor, action: 'read', resource: lead }), { allowed: true, reason: 'lead/own' });
      assert.ok(asks(access, 'change', { kind: 'lead' }, ['sales_manager']));
    });

    it('is refused for another person, an unknown action, kind or fact', async () => {
      await using access = await started(engine).access;
      assert.ok(!asks(access, 'read', { ...lead, assignee: 'p-2' }));
      assert.ok(!asks(access, 'destroy', lead));
      assert.ok(!asks(access, 'read', { kind: 'lead' }));
      assert.ok(!asks(access, 'read', { ...lead, kind: 'wallet' }, ['sales_manager']));
      assert.ok(!asks(access, 'read', { ...lead, kind: '__proto__' }, ['sales_manager']));
    });

    it('that was granted for a while ends by itself', async () => {
      const { access: starting, clock } = started(engine);
      await using access = await starting;
      const grants = [{ to: 'p-1', actions: ['read'], until: '2026-11-22T11:00:01Z' }];
      const opened = { ...lead, assignee: 'p-2', grants };
      assert.ok(asks(access, 'read', opened));
      clock.advance(1_000);
      assert.ok(!asks(access, 'read', opened));
    });
  });
}

describe('access rules', () => {
  it('that are absent leave the process not ready and nobody let in', async () => {
    const { access: starting, states } = started(PolicyEngine.plan, '/nowhere');
    await using access = await starting;
    assert.deepEqual(states, []);
    assert.throws(() => asks(access, 'read', lead, ['sales_manager']), { code: 'chassis.policy_set_empty' });
  });

  it('go on when the next ones cannot be read, and are replaced by good ones', async () => {
    const { access: starting, states, alarms } = started(PolicyEngine.plan);
    await using access = await starting;
    const good = readFileSync(`${folder}/manifest.json`, 'utf8');
    replace('{}');
    process.emit('SIGHUP', 'SIGHUP');
    await until(() => alarms.length > 0);
    assert.ok(asks(access, 'read', lead));
    replace(JSON.stringify({ ...JSON.parse(good), kinds: ['person'] }));
    await until(() => !asks(access, 'read', lead));
    replace(good);
    await until(() => asks(access, 'read', lead));
    assert.ok(states.length >= 3);
  });
});

function replace(manifest: string): void {
  writeFileSync(`${folder}/manifest.next`, manifest);
  renameSync(`${folder}/manifest.next`, `${folder}/manifest.json`);
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = AbortSignal.timeout(10_000);
  while (!isSo()) {
    deadline.throwIfAborted();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

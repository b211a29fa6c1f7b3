import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { connectBus } from '@salesmesh/chassis/bus';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { AUTOMATION_DECIDED } from '../../src/standing/on-automation-decided.ts';
import { usualRules } from '../../src/standing/standing-rules.ts';
import { type DecideHarness, eventually, startDecideHarness } from '../fixtures/decide-harness.ts';

const team = 'east';
const rules = { ...usualRules, minimum_decisions: 100 };

const days = (decide: DecideHarness) => decide.asService(() => decide.parts.standingCounts.days(team, '2026-01-01'));
const decidedIn = (decide: DecideHarness) => async () => (await days(decide))[0]?.decided ?? 0;
const isFrozen = (decide: DecideHarness) => async () =>
  ((await decide.asService(() => decide.parts.standings.load(team)))?.freezes.length ?? 0) > 0;

function begin({ asService, parts, clock }: DecideHarness): Promise<unknown> {
  return asService(() => parts.standings.changeRules(randomUUID(), () => ({ rules, countedFrom: clock.now() })));
}

/** The event of a first decision, of which every fifth is a refusal. */
function decision(place: number, at: Date) {
  const outcome = place % 5 === 0 ? 'deny' : 'allow';
  const facts = { recipient_id: 'c-1', channel: 'email', purpose: 'marketing', team, decision_number: 1 };
  return { ...facts, automation_id: `a-${place}`, outcome, articles: [], decided_at: at.toISOString() };
}

test('goes on counting where the process before it stopped, and counts nothing again', async () => {
  const stack = new AsyncDisposableStack();
  const first = stack.use(await startDecideHarness());
  const { clock, tenant, servers } = first;
  await using bus = await connectBus({
    ...{ url: servers.natsUrl, service: 'compliance' },
    log: createLog({ service: 'compliance', level: 'error' }),
  });
  const tell = async (places: number[]) => {
    const events = places.map((place) => {
      const message = decision(place, clock.now());
      const payload = bus.codec.encode(AUTOMATION_DECIDED, message);
      const headers = { 'salesmesh-tenant': tenant };
      const event = { id: randomUUID(), type: AUTOMATION_DECIDED, tenant, aggregateId: message.automation_id };
      return { ...event, payload, at: clock.now(), headers };
    });
    await runWith({ tenant, actor: noPerson }, () => bus.publish(events));
  };
  await begin(first);
  const isListening = async () => {
    await tell([0]);
    return decidedIn(first)();
  };
  await eventually(isListening, (decided) => decided === 1);
  await stack.disposeAsync();

  const places = Array.from({ length: 100 }, (_, place) => place);
  await tell(places);
  await tell(places.toReversed());
  await using second = await startDecideHarness({ beside: first });
  assert.equal(await eventually(decidedIn(second), (decided) => decided >= 100), 100);
  await eventually(isFrozen(second), (is) => is);
  const [day] = await days(second);
  assert.deepEqual([day?.decided, day?.refused], [100, 20]);
});

test('freezes a team whose decisions were counted by a process that ended before it could judge', async () => {
  await using decide = await startDecideHarness();
  const { clock, parts } = decide;
  await begin(decide);
  const items = Array.from({ length: 100 }, (_, place) => ({
    ...{ key: `decision a-${place}`, team, at: clock.now(), period: 'first', rememberedMs: 86_400_000 },
    counts: place % 5 === 0 ? { refusedFor: [] } : {},
  }));
  await decide.asService(() => parts.standingCounts.count(items));
  const tellAgain = async () => {
    await decide.publish(AUTOMATION_DECIDED, 'a-1', decision(1, clock.now()));
    return isFrozen(decide)();
  };
  await eventually(tellAgain, (is) => is);
  assert.equal(await decidedIn(decide)(), 100);
});

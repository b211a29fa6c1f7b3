import assert from 'node:assert/strict';
import { test } from 'node:test';
import { germanLead } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { signedIn } from './ask-gateway.ts';
import { everydaySystem, spanCollector, traced } from './everyday-system.ts';
import { pollUntil } from './poll-until.ts';
import { trainScorer } from './train-scorer.ts';

test('one trace leads from a dispatch at the gateway over the case of the lead to the delivery at egress', async () => {
  await using stack = await everydaySystem('trace');
  const [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  const now = new Date();
  await setUpTenant(officer.api, manager.api, now);
  await trainScorer(manager, 300);
  const { lead } = await manager.do('POST', '/v1/leads', germanLead('traced', now));
  await manager.do('POST', '/v1/leads/scores', { lead_ids: [lead.id] });

  const dispatched = await manager.ask('POST', '/v1/dispatches', { body: { sources: ['journey'] } });

  assert.equal(dispatched.body.dispatched, 1);
  const traceId = dispatched.headers.get('x-trace-id');
  const followUp = async () => (await manager.do('GET', `/v1/automations?reference=${lead.id}`)).automations[0];
  const automation = await pollUntil(followUp, (found) => found?.state === 'delivered');
  assert.equal(automation.decision.ledger.index, 0);
  const wanted = [
    ...['POST /v1/dispatches', 'task-network-opening', 'task-network-calls', 'RequestFollowUps', 'RequestAutomations'],
    ...['PermitGranted', 'RedeemPermit'],
  ];
  const collector = await spanCollector();
  const names = async () => collector.spans.filter((span) => span.traceId === traceId).map(nameOf);
  const seen = await pollUntil(names, (all) => wanted.every((part) => all.some((name) => name.includes(part))));
  const services = new Set(seen.map((name) => name.split(' ', 1)[0]));
  assert.deepEqual([...services].toSorted(), traced.toSorted());
});

const nameOf = ({ service, name }: { service: string; name: string }): string => `${service} ${name}`;

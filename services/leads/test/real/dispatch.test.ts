import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import type { FollowUpAnswer, RepInput, Scorer } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../../src/errors.ts';
import type { AutomationDesk, AutomationRequest, DeskAnswer } from '../../src/follow-up/automation-desk.ts';
import { importFile, peopleFile, peopleMapping, samplePeople } from '../fixtures/import-file.ts';
import { as, eventually, type LeadsService, leadsServers, startLeadsService } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let service: LeadsService;
let other: LeadsService;
const clock = manualClock('2026-11-23T02:00:00Z');
const requested: AutomationRequest[] = [];
let isComplianceBusy = true;
const desk: AutomationDesk = {
  request: async (requests) => {
    if (!isComplianceBusy) requested.push(...requests);
    const answer = isComplianceBusy
      ? { error: errors.compliance_busy({ code: 'test' }) }
      : { automation: { id: 'a', state: 'permitted', decision: { outcome: 'allow' }, history: [] } as never };
    isComplianceBusy = false;
    return new Map<string, DeskAnswer>(requests.map(({ request_id }) => [request_id, answer]));
  },
};
const rep = (id: string, regions: string[], capacity: number): RepInput => ({
  id,
  team: 'east',
  regions,
  skills: [],
  capacity,
  timezone: 'Asia/Shanghai',
});
const manager = <T>(fn: () => T) => as('sales_manager', fn);

before(async () => {
  servers = await leadsServers();
  service = await startLeadsService({ ...servers, clock, desk, isWorking: true });
  other = await startLeadsService({ ...servers, clock, desk, database: service.database, isWorking: true });
  await manager(() => service.intake.putMapping({ request_id: 'm', mapping: peopleMapping }));
  const file = peopleFile(samplePeople(300, 60));
  await manager(() => importFile(service, { mapping: 'people', source: 'crm' }, file));
  for (const [channel, id] of [
    ['email', 'mail'],
    ['sms', 'text'],
    ['ai_call', 'call'],
  ] as const) {
    const template = {
      id,
      channel,
      language: 'en',
      subject: 'Hi {{name}}',
      body: 'From {{rep}}: {{attributes.origin}}',
    };
    await manager(() => service.followUp.putFollowUpTemplate({ request_id: id, template }));
  }
});
after(async () => {
  await other[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

describe('scoring', () => {
  test('without a model says that one must be trained', async () => {
    await assert.rejects(
      manager(() => service.scoring.getScorer({})),
      { code: 'leads.scorer_not_found' },
    );
  });

  test('trains on known outcomes, one training at a time, and scores what is open', async () => {
    const run = async () => {
      let scorer: Scorer | null | undefined;
      for await (const answer of service.scoring.trainScorer({ request_id: 'train', seed: 1 })) {
        scorer = answer.scorer ?? scorer;
      }
      return scorer;
    };
    const runs = await manager(() => Promise.allSettled([run(), run()]));
    const trained = runs.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = runs.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.deepEqual([trained.length, refused], [1, ['leads.training_in_progress']]);
    assert.equal(trained[0]?.rows, 300);
    assert.ok((trained[0]?.auc ?? 0) > 0.8);
    const again = await manager(run);
    assert.equal(again?.version, trained[0]?.version);
    const page = await manager(() =>
      service.leads.listLeads({ order: 'score', stage: 'LEAD_STAGE_OPEN', page_size: 100 }),
    );
    const scores = page.leads.map(({ score }) => score?.probability ?? -1);
    assert.equal(page.leads.length, 60);
    assert.deepEqual(
      scores,
      scores.toSorted((left, right) => right - left),
    );
    assert.ok(scores.every((score) => score >= 0));
  });

  test('explains a score by contributions that add up to its logit', async () => {
    const page = await manager(() =>
      service.leads.listLeads({ order: 'score', page_size: 1, stage: 'LEAD_STAGE_OPEN' }),
    );
    const lead_id = page.leads[0]?.id ?? '';
    const why = await manager(() => service.scoring.explainScore({ lead_id }));
    const sum = why.factors.reduce((total, { logit }) => total + logit, why.intercept);
    assert.ok(Math.abs(sum - why.logit) < 1e-9);
    assert.ok(Math.abs(1 / (1 + Math.exp(-why.logit)) - (why.score?.probability ?? 0)) < 1e-9);
  });

  test('of leads already scored by this model writes nothing, and tells its time', async () => {
    const none = await manager(() => service.scoring.scoreLeads({ all_stale: true }));
    assert.equal(none.scored, 0);
    const page = await manager(() => service.leads.listLeads({ page_size: 5, stage: 'LEAD_STAGE_OPEN' }));
    const some = await manager(() => service.scoring.scoreLeads({ lead_ids: page.leads.map(({ id }) => id) }));
    assert.equal(some.scored, 5);
    assert.ok(some.score_us_p99 > 0 && some.score_us_p99 >= some.score_us_p50);
  });

  test('of a new lead happens at once', async () => {
    const request = {
      request_id: 'new',
      source: 'app',
      external_key: 'new',
      attributes: { visits: '19', origin: 'form' },
    };
    const { lead } = await manager(() => service.leads.createLead(request));
    assert.ok((lead?.score?.probability ?? 0) > 0.5);
  });
});

describe('dispatch', () => {
  test('by two at once gives no lead twice and no rep more than fits', async () => {
    for (const one of [rep('li', ['CN'], 12), rep('wang', ['CN'], 6), rep('smith', ['US'], 50)]) {
      await manager(() => service.dispatch.putRep({ request_id: one.id ?? '', rep: one }));
    }
    const runs = await manager(() =>
      Promise.all([
        service.dispatch.dispatchLeads({ request_id: 'd1', accept_within_minutes: 30 }),
        other.dispatch.dispatchLeads({ request_id: 'd2', accept_within_minutes: 30 }),
      ]),
    );
    for (const run of runs) {
      const left = Object.values(run.left).reduce((sum, count) => sum + count, 0);
      assert.equal(run.considered, run.dispatched + left);
    }
    assert.equal(runs[0].dispatched + runs[1].dispatched, 12 + 6 + 30);
    const { reps } = await manager(() => service.dispatch.listReps({}));
    assert.deepEqual(
      reps.map(({ id, open_leads }) => [id, open_leads]),
      [
        ['li', 12],
        ['smith', 30],
        ['wang', 6],
      ],
    );
    const { assignments } = await manager(() => service.dispatch.listAssignments({ page_size: 100 }));
    assert.equal(new Set(assignments.map(({ lead_id }) => lead_id)).size, 48);
    assert.deepEqual([...new Set(assignments.map(({ channel }) => channel))].sort(), ['ai_call', 'email', 'sms']);
  });

  test('asked again by the same request gives the first answer', async () => {
    const again = await manager(() => service.dispatch.dispatchLeads({ request_id: 'd1', accept_within_minutes: 30 }));
    const third = await manager(() => service.dispatch.dispatchLeads({ request_id: 'd3', accept_within_minutes: 30 }));
    assert.ok(again.considered > third.considered);
    assert.equal(third.dispatched, 0);
  });

  test('is followed up by one request for many leads, which tells what may be tried again', async () => {
    const { assignments } = await manager(() => service.dispatch.listAssignments({ page_size: 100 }));
    const leads = await manager(() => service.leads.listLeads({ page_size: 100, stage: 'LEAD_STAGE_OPEN' }));
    const contactOf = new Map(leads.leads.map(({ id, contact_id }) => [id, contact_id ?? '']));
    const orders = assignments.map(({ id, lead_id, channel, rep_id, team }) => ({
      ...{ request_id: id, lead_id, contact_id: contactOf.get(lead_id) ?? '', contact_version: 1 },
      ...{ channel, rep_id, team },
    }));
    const stranger = { request_id: 'no-lead', lead_id: 'no-lead', contact_id: 'x', channel: 'email' };
    const ask = () =>
      manager(() => service.followUpsFor('task-network').requestFollowUps({ orders: [...orders, stranger] }));
    const outcomeOf = ({ follow_up, error }: FollowUpAnswer) =>
      follow_up?.outcome ?? [error?.code, error?.is_retryable];
    const busy = (await ask()).answers.map(outcomeOf);
    assert.deepEqual(busy.at(-1), ['leads.lead_not_found', false]);
    assert.deepEqual(new Set(busy.slice(0, -1).map(String)), new Set(['leads.compliance_busy,true']));
    const { answers } = await ask();
    assert.deepEqual(
      answers.map(({ request_id }) => request_id),
      [...orders, stranger].map(({ request_id }) => request_id),
    );
    assert.equal(answers.filter(({ follow_up }) => follow_up?.outcome === 'allow').length, 48);
    assert.deepEqual(new Set(answers.slice(0, -1).map(({ follow_up }) => follow_up?.country)), new Set(['CN', 'US']));
    assert.equal(requested.length, 48);
    const one = requested.find(({ action }) => action?.channel === 'ai_call');
    assert.deepEqual([one?.action?.ai_voice, one?.action?.profiling, one?.action?.purpose], [true, true, 'marketing']);
    assert.match(one?.content?.subject ?? '', /^Hi Person \d+$/);
    assert.match(one?.content?.body ?? '', /^From (li|wang|smith): (form|fair|chat)$/);
    assert.equal(one?.recipient_version, 1);
  });
});

test('follow-ups are asked for by task-network alone, each under a request id of its own', async () => {
  const twice = [{ request_id: 'one' }, { request_id: 'one' }];
  await assert.rejects(
    manager(() => service.followUpsFor('task-network').requestFollowUps({ orders: twice })),
    { code: 'leads.invalid_request' },
  );
  await assert.rejects(
    manager(() => service.followUp.requestFollowUps({ orders: [] })),
    { code: 'chassis.permission_denied' },
  );
});

describe('a rep', () => {
  const asRep = <T>(fn: () => T) => as('rep', fn, { sub: 'smith' });

  test('sees own leads with their persons and no others', async () => {
    const own = await asRep(() => service.leads.listLeads({ page_size: 100 }));
    assert.equal(own.leads.length, 30);
    assert.ok(own.leads.every(({ contact }) => contact?.facts?.residence === 'US'));
    const foreign = await manager(() => service.dispatch.listAssignments({ rep_id: 'li', page_size: 1 }));
    const lead_id = foreign.assignments[0]?.lead_id ?? '';
    await assert.rejects(
      asRep(() => service.leads.getLead({ lead_id })),
      { code: 'leads.lead_not_found' },
    );
    const accept = { request_id: 'x', lead_id, expected_version: 0 };
    await assert.rejects(
      asRep(() => service.dispatch.acceptAssignment(accept)),
      { code: 'leads.lead_not_found' },
    );
  });

  test('accepts once, declines with a reason, and never gets a declined lead again', async () => {
    const { assignments } = await asRep(() => service.dispatch.listAssignments({ page_size: 2 }));
    const [first, second] = assignments.map(({ lead_id }) => lead_id);
    const accept = { request_id: 'acc', lead_id: first ?? '', expected_version: 0 };
    const accepted = await asRep(() => service.dispatch.acceptAssignment(accept));
    const repeated = await asRep(() => service.dispatch.acceptAssignment(accept));
    assert.deepEqual([accepted.lead?.assignment?.state, repeated.lead?.version], ['accepted', accepted.lead?.version]);
    await assert.rejects(
      asRep(() => service.dispatch.acceptAssignment({ ...accept, request_id: 'acc2' })),
      { code: 'leads.assignment_closed' },
    );
    const decline = { request_id: 'dec', lead_id: second ?? '', expected_version: 0, reason: 'not my trade' };
    const declined = await asRep(() => service.dispatch.declineAssignment(decline));
    assert.equal(declined.lead?.assignment, undefined);
    const repeatedDecline = await asRep(() => service.dispatch.declineAssignment(decline));
    assert.equal(repeatedDecline.lead?.version, declined.lead?.version);
    const run = await manager(() => service.dispatch.dispatchLeads({ request_id: 'd4', accept_within_minutes: 30 }));
    assert.equal(run.dispatched, 0);
    assert.ok((run.left.no_rep_in_region ?? 0) >= 1);
    const { reps } = await manager(() => service.dispatch.listReps({}));
    assert.equal(reps.find(({ id }) => id === 'smith')?.open_leads, 29);
  });
});

test('what nobody accepts in time goes back to the pool and gives its place back', async () => {
  clock.advance(31 * 60_000);
  const back = await eventually('the return of all unanswered leads and their places', async () => {
    const { assignments } = await manager(() => service.dispatch.listAssignments({ page_size: 100 }));
    const { reps } = await manager(() => service.dispatch.listReps({}));
    const held = reps.reduce((sum, { open_leads }) => sum + open_leads, 0);
    return assignments.length === 1 && held === 1 ? assignments : undefined;
  });
  assert.equal(back[0]?.state, 'accepted');
});

test('a place whose lead was never given is dropped by the next run', async () => {
  const stale = await manager(() => service.parts.reps.load('li'));
  assert.ok(stale);
  const slot = { lead_id: 'gone', assignment_id: 'gone', taken_at: clock.now().toISOString() };
  await manager(() => service.parts.reps.save(stale, { ...stale, slots: [...stale.slots, slot] }));
  clock.advance(2 * 60_000);
  await manager(() => service.parts.dropStaleSlots());
  const { reps } = await manager(() => service.dispatch.listReps({}));
  assert.equal(reps.find(({ id }) => id === 'li')?.open_leads, 0);
});

test('addresses are for egress alone and facts for compliance alone', async () => {
  const page = await manager(() => service.leads.listLeads({ page_size: 100, stage: 'LEAD_STAGE_OPEN' }));
  const contact = page.leads.find(({ contact: person }) => person?.email === 'person2@example.com')?.contact;
  const queries = [
    { contact_id: contact?.id ?? '', channel: 'sms' },
    { contact_id: contact?.id ?? '', channel: 'email' },
    { contact_id: 'unknown', channel: 'email' },
  ];
  const { addresses } = await manager(() => service.contactsFor('egress').resolveAddresses({ queries }));
  assert.deepEqual(
    addresses.map(({ address }) => address),
    ['+8613800138002', 'person2@example.com', undefined],
  );
  for (const caller of ['gateway', 'compliance']) {
    const refused = manager(() => service.contactsFor(caller).resolveAddresses({ queries }));
    await assert.rejects(refused, { code: 'chassis.permission_denied' });
  }
  const facts: string[] = [];
  const snapshot = manager(() => service.contactsFor('compliance').snapshotRecipients({}));
  for await (const { recipients } of snapshot)
    facts.push(...recipients.map((recipient) => recipient.facts?.kind ?? ''));
  assert.equal(facts.length, 60);
});

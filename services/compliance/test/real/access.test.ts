import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

let decide: DecideHarness;
before(async () => {
  decide = await startDecideHarness();
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;
const isNotFound = codeOf('compliance.recipient_not_found');

/** A representative of the team west; the automations of these tests go out for the team east. */
function asRep<T>(sub: string, fn: () => Promise<T>, units: string[] = ['acme/sales/west']): Promise<T> {
  return runWith({ tenant: decide.tenant, actor: { sub, roles: ['rep'], units } }, fn);
}

async function register(): Promise<string> {
  const id = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', id, registered(id));
  const load = () => decide.asService(() => decide.parts.people.load(id));
  await eventually(load, (person) => person !== undefined);
  return id;
}

type Held = { lead: string; person: string; rep: string; version?: number };

function dispatched({ lead, person, rep, version = 2 }: Held, eventId?: string): Promise<string> {
  const told = { lead_id: lead, version, assignment_id: `a-${version}`, rep_id: rep, team: 'west', contact_id: person };
  return decide.publish('salesmesh.leads.v1.LeadDispatched', lead, told, eventId);
}

function returned({ lead, version = 3 }: Pick<Held, 'lead' | 'version'>): Promise<string> {
  const told = { lead_id: lead, version, assignment_id: `a-${version - 1}`, reason: 'declined' };
  return decide.publish('salesmesh.leads.v1.LeadReturned', lead, told);
}

const keepersOf = (person: string) => decide.asService(() => decide.parts.keepers.keepersOf(person));
const isKeptBy = (person: string, reps: string[]) =>
  eventually(
    () => keepersOf(person),
    (found) => found.toSorted().join() === reps.toSorted().join(),
  );
const requestAs = (sub: string, person: string) =>
  asRep(sub, () => decide.automations.requestAutomation(emailRequest(person)));

describe('a representative', () => {
  test('asks for messages to the persons behind own leads, and to nobody else', async () => {
    const [own, other] = [await register(), await register()];
    const rep = randomUUID();
    await dispatched({ lead: randomUUID(), person: own, rep });
    await isKeptBy(own, [rep]);

    const { automation } = await requestAs(rep, own);
    assert.equal(automation?.state, 'permitted');
    await assert.rejects(requestAs(rep, other), isNotFound);
    const preview = (person: string) =>
      asRep(rep, () => decide.automations.previewAutomation({ request: emailRequest(person) }));
    assert.ok((await preview(own)).decision);
    await assert.rejects(preview(other), isNotFound);
  });

  test('sees the automations of the own team and of own leads, alone and in lists', async () => {
    const [own, other] = [await register(), await register()];
    const rep = randomUUID();
    await dispatched({ lead: randomUUID(), person: own, rep });
    await isKeptBy(own, [rep]);
    const made = await Promise.all(
      [own, other].map((person) => decide.asService(() => decide.automations.requestAutomation(emailRequest(person)))),
    );
    const [ownId = '', otherId = ''] = made.map(({ automation }) => automation?.id);
    await decide.asOfficer(() => decide.settings.putTeam({ request_id: randomUUID(), team: { id: 'east' } }));
    const see = (id: string, units?: string[]) =>
      asRep(rep, () => decide.automations.getAutomation({ automation_id: id }), units);
    const list = async (units?: string[]) => {
      const page = await asRep(rep, () => decide.automations.listAutomations({ page_size: 100 }), units);
      return page.automations.map(({ id }) => id);
    };

    assert.equal((await see(ownId)).automation?.id, ownId);
    await assert.rejects(see(otherId), codeOf('compliance.automation_not_found'));
    assert.deepEqual(await list(), [ownId]);
    assert.equal((await see(otherId, ['acme/sales/east'])).automation?.id, otherId);
    assert.ok((await list(['acme/sales/east'])).includes(otherId));
    const all = await decide.asRole('sales_manager', () => decide.automations.listAutomations({ page_size: 100 }));
    assert.ok([ownId, otherId].every((id) => all.automations.some((automation) => automation.id === id)));
  });

  test('changes consents of the persons behind own leads alone, and takes down what anybody objects to', async () => {
    const [own, other] = [await register(), await register()];
    const rep = randomUUID();
    await dispatched({ lead: randomUUID(), person: own, rep });
    await isKeptBy(own, [rep]);
    const withdraw = (recipient_id: string) =>
      asRep(rep, () =>
        decide.people.withdrawConsent({ request_id: randomUUID(), recipient_id, purpose: 'survey', channel: '*' }),
      );
    const object = (recipient_id: string) =>
      asRep(rep, () =>
        decide.people.openRequest({ request_id: randomUUID(), recipient_id, kind: 'objection_marketing' }),
      );

    assert.ok((await withdraw(own)).person);
    await assert.rejects(withdraw(other), isNotFound);
    assert.deepEqual((await object(other)).person?.open_requests, ['objection_marketing']);
  });

  test('loses sight of a person when the lead goes back', async () => {
    const person = await register();
    const [rep, lead] = [randomUUID(), randomUUID()];
    await dispatched({ lead, person, rep });
    await isKeptBy(person, [rep]);
    await returned({ lead });
    await isKeptBy(person, []);
    await assert.rejects(requestAs(rep, person), isNotFound);
  });
});

describe('who holds which lead', () => {
  test('is what the newest version says, however often and in whatever order it is told', async () => {
    const [person, lead] = [await register(), randomUUID()];
    await dispatched({ lead, person, rep: 'second', version: 6 });
    const id = randomUUID();
    await dispatched({ lead, person, rep: 'first', version: 2 }, id);
    await dispatched({ lead, person, rep: 'first', version: 2 }, `${id}-again`);
    await returned({ lead, version: 3 });
    const other = randomUUID();
    await dispatched({ lead: other, person, rep: 'third' });
    await isKeptBy(person, ['second', 'third']);
  });
});

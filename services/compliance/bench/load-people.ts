import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { AutomationServiceClient, SettingsServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { BenchDecide } from './decide-process.ts';
import { type LoadPerson, loadActivity, loadPerson, loadRequest, loadTeams } from './load-mix.ts';

export const loadTenant = 'bench';
export const asLeads = { tenant: loadTenant, actor: noPerson };
export const asOfficer = {
  tenant: loadTenant,
  actor: { sub: 'officer-1', roles: ['compliance_officer'], units: [] },
};

export type LoadPeople = AsyncDisposable & {
  readonly client: AutomationServiceClient;
  /** People whom `decide` knows when this resolves, each another one. */
  seed(count: number): Promise<LoadPerson[]>;
  /** The outcome for one of them. Rejects with what has a code. */
  request(person: LoadPerson): Promise<string>;
};

const SEEDED_AT_A_TIME = 500;
const KNOWN_MS = 60_000;
/** A machine that does other work as well is slow, not failing. */
const CALL_TIMEOUT_MS = 90_000;

/** Tells `decide` what processing and which teams there are, and of people, as leads and officers do. */
export async function startLoadPeople({ address, bus }: Pick<BenchDecide, 'address' | 'bus'>): Promise<LoadPeople> {
  const clientOf = <C extends AsyncDisposable>(service: string, callerService: string) =>
    rpcClient<C>({
      ...{ address, callerService, defaultTimeoutMs: CALL_TIMEOUT_MS },
      serviceName: `salesmesh.compliance.v1.${service}`,
    });
  const client = clientOf<AutomationServiceClient>('AutomationService', 'leads');
  await using settings = clientOf<SettingsServiceClient>('SettingsService', 'gateway');
  await runWith(asOfficer, async () => {
    await settings.putActivity(loadActivity);
    for (const team of loadTeams) await settings.putTeam(team);
  });
  let seeded = 0;
  const isKnown = (person: LoadPerson): Promise<boolean> => {
    const request = { ...loadRequest(person), recipient_version: 0 };
    return runWith(asLeads, () => client.previewAutomation({ request })).then(
      () => true,
      () => false,
    );
  };
  const publish = async (people: readonly LoadPerson[]): Promise<void> => {
    const type = 'salesmesh.leads.v1.ContactRegistered';
    const events = people.map(({ contact }) => ({
      ...{ id: randomUUID(), type, tenant: loadTenant, aggregateId: contact.contact_id ?? '', at: new Date() },
      payload: bus.codec.encode(type, contact),
      headers: { 'salesmesh-tenant': loadTenant },
    }));
    await bus.publish(events);
  };
  return {
    client,
    seed: async (count) => {
      const people = Array.from({ length: count }, (_, place) => loadPerson(seeded + place));
      seeded += count;
      for (let from = 0; from < count; from += SEEDED_AT_A_TIME)
        await publish(people.slice(from, from + SEEDED_AT_A_TIME));
      const giveUpAtMs = performance.now() + KNOWN_MS;
      const last = people.at(-1);
      while (last !== undefined && !(await isKnown(last))) {
        if (performance.now() > giveUpAtMs) throw new Error('decide did not get to know the people in time');
        await pause(100);
      }
      return people;
    },
    request: async (person) => {
      const { automation } = await runWith(asLeads, () => client.requestAutomation(loadRequest(person)));
      return automation?.decision?.outcome ?? 'none';
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}

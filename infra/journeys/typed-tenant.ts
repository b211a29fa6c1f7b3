import { readFile } from 'node:fs/promises';
import { createClient, dataOf, type SalesmeshClient, type Schemas } from '../../gateway/client/client.ts';
import type { Login } from '../local/stand-ins/oidc/people.ts';
import { tokenOf } from './ask-gateway.ts';
import type { JourneySystem } from './shared-system.ts';

const leadFollowUp = new URL('../../services/task-network/examples/lead-follow-up.json', import.meta.url);
const mavenCrm = new URL('../../services/forecasting/mappings/maven-crm.json', import.meta.url);

/** A client as client developers write it, signed in as that person. */
export async function clientOf(stack: JourneySystem, login: Login): Promise<SalesmeshClient> {
  const token = await tokenOf(stack, login);
  return createClient({ baseUrl: stack.gatewayUrl, token: () => token });
}

/** What the law needs to know before anything may be sent to Germany. */
export async function putStanding(officer: SalesmeshClient): Promise<void> {
  dataOf(
    await officer.PUT('/v1/compliance/activities/{purpose}', {
      params: { path: { purpose: 'marketing' } },
      body: {
        data: { categories: ['contact'], sensitive: false, shared_with_third_party: false, sold: false },
        retention_days: 365,
        transfer: { to: [], mechanism: 'none' },
        choice: { easy_refusal: true },
      },
    }),
  );
  dataOf(
    await officer.PUT('/v1/compliance/teams/{id}', {
      params: { path: { id: 'europe' } },
      body: { frozen: false, frozen_channels: [], ces: 90, compliance_rate: 97, established_in: 'DE' },
    }),
  );
}

const template: Schemas['FollowUpTemplate'] = {
  channel: 'email',
  language: 'en',
  subject: 'Your question',
  body: 'Hello {{name}},\na specialist would like to help.\nAcme Trading\nUnsubscribe: https://acme.example/opt-out',
  elements: { sender_identity: 'Acme Trading', opt_out: 'Unsubscribe: https://acme.example/opt-out' },
};

/** Who works, with what texts, by which flow, and how the files are read. */
export async function putWork(manager: SalesmeshClient): Promise<void> {
  const rep = { team: 'europe', regions: ['DE'], capacity: 100, timezone: 'Europe/Berlin' };
  dataOf(await manager.PUT('/v1/reps/{id}', { params: { path: { id: 'rep' } }, body: rep }));
  const params = { path: { id: 'email-default' } };
  dataOf(await manager.PUT('/v1/follow-up-templates/{id}', { params, body: template }));
  const { id, ...flow } = await readJson<Schemas['FlowDefinition'] & { id: string }>(leadFollowUp);
  dataOf(await manager.PUT('/v1/flows/{id}', { params: { path: { id } }, body: flow }));
  const { name, ...crm } = await readJson<Schemas['CrmMapping'] & { name: string }>(mavenCrm);
  dataOf(await manager.PUT('/v1/crm-mappings/{name}', { params: { path: { name } }, body: crm }));
  const past: Schemas['Mapping'] = {
    ...{ format: 'ndjson', key: 'Lead Key', outcome: 'Converted', won_values: ['1'], lost_values: ['0'] },
  };
  dataOf(await manager.PUT('/v1/mappings/{name}', { params: { path: { name: 'past' } }, body: past }));
  const fresh: Schemas['Mapping'] = {
    format: 'ndjson',
    key: 'Lead Key',
    contact: {
      ...{ name: 'name', email: 'email', kind: 'kind', residence: 'residence', timezone: 'timezone', age: 'age' },
      ...{ relationship: 'relationship', address_source: 'address_source' },
    },
    ignore: ['Converted'],
    consents: 'consents',
    notice_given: 'told',
    source_disclosed: 'told',
  };
  dataOf(await manager.PUT('/v1/mappings/{name}', { params: { path: { name: 'fresh' } }, body: fresh }));
}

async function readJson<T>(file: URL): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8'));
}

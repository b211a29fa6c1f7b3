import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Facts } from '../../services/compliance/src/decisions/facts.ts';
import { contentOf, known } from '../../services/compliance/test/fixtures/seed-case.ts';
import { projectFolder } from '../local/project-folders.ts';
import { type Stack, startStack } from '../local/stack.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { pollUntil } from './poll-until.ts';

type OpenCase = {
  name: string;
  input: Facts;
  accept: string[];
  articles: string[][];
  until?: string;
  obligations?: string[];
};

const file = `${projectFolder}/../shared/data/compliance/open-cases.ndjson`;
const cases = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(parsed) : [];

function parsed(line: string): OpenCase {
  return JSON.parse(line);
}

let stack: Stack;
let manager: Signed;
let officer: Signed;

/** Makes what the case says true through the public API alone, and asks for the automation at the case's instant. */
async function decideThroughGateway({ name, input }: OpenCase): Promise<Body> {
  await stack.setClockOffset(Date.parse(input.now) - Date.now());
  await tellSettings(input);
  const contactId = await tellPerson(name, input);
  const { id: _, ...action } = input.action;
  const { automation } = await manager.do('POST', '/v1/automations', {
    request_id: name,
    recipient_id: contactId,
    action: known(action),
    content: contentOf(input),
    team: input.sender?.team ?? 'team',
    ...(input.price == null ? {} : { price: known(input.price) }),
  });
  return automation.decision;
}

async function tellSettings({ data, transfer, choice, assessment, sender, consents, content }: Facts): Promise<void> {
  const notice = consents?.find((consent) => consent.current_notice_version)?.current_notice_version;
  const activity = {
    data: data && known(data),
    transfer: transfer && known(transfer),
    choice: choice && known(choice),
    assessment: assessment && known(assessment),
    current_notice_version: notice,
  };
  await officer.do('PUT', '/v1/compliance/activities/marketing', known(activity));
  const { team = 'team', ...standing } = sender ?? {};
  await officer.do('PUT', `/v1/compliance/teams/${team}`, known(standing));
  await officer.do('PUT', '/v1/compliance/secret-terms', { terms: content?.secret_terms ?? [] });
}

async function tellPerson(name: string, input: Facts): Promise<string> {
  const { id: _, ...facts } = input.recipient;
  const consents = (input.consents ?? []).map(({ current_notice_version: _current, ...consent }) => known(consent));
  const { lead } = await manager.do('POST', '/v1/leads', {
    source: 'case',
    external_key: name,
    email: `${name}@example.com`,
    facts: known(facts),
    consents,
  });
  const person = `/v1/persons/${lead.contact_id}`;
  await pollUntil(
    () => officer.ask('GET', person),
    ({ status }) => status === 200,
  );
  await officer.do('PUT', `${person}/notice`, known(input.notice ?? {}));
  const { internal, registry } = input.suppression ?? {};
  if (registry?.checked_at != null) await officer.do('PUT', `${person}/registry-check`, known(registry));
  if (internal) await officer.do('PUT', `${person}/suppression`, { channels: ['*'], suppressed: true });
  for (const kind of input.requests?.open ?? []) await officer.do('POST', `${person}/requests`, { kind });
  return lead.contact_id;
}

/** The cases are data beside the repository; without them there is nothing to start a system for. */
if (cases.length > 0) describe('the open cases, told and asked through the public API', tellAndAsk);

function tellAndAsk(): void {
  before(async () => {
    const services = ['compliance', 'leads', 'egress', 'gateway'] as const;
    stack = await startStack({ name: 'journey-open-cases', isFresh: true, services });
    [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  });
  after(() => stack.stop());

  for (const each of cases.toSorted((a, b) => Date.parse(a.input.now) - Date.parse(b.input.now))) {
    test(`${each.name}: ${each.accept.join()}`, async () => {
      const decision = await decideThroughGateway(each);

      const named: string[] = [...decision.reasons, ...decision.obligations].map(({ article }) => article);
      assert.deepEqual([decision.outcome], each.accept, JSON.stringify(decision));
      for (const wanted of each.articles)
        assert.ok(
          wanted.some((article) => named.includes(article)),
          named.join(),
        );
      assert.equal(each.until && Date.parse(decision.until), each.until && Date.parse(each.until));
      const types = decision.obligations.map(({ type }: Body) => type);
      assert.deepEqual(each.obligations?.filter((type) => !types.includes(type)) ?? [], []);
    });
  }
}

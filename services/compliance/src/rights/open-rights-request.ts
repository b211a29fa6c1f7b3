import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import type { Correction } from '@salesmesh/chassis/data-rights';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { BusinessCalendar, Timers } from '@salesmesh/chassis/timers';
import type {
  OpenRightsRequestRequest,
  OpenRightsRequestResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess } from '../access/compliance-access.ts';
import { complianceErrors } from '../errors.ts';
import type { PersonStore } from '../person/person-store.ts';
import { bindRequest } from '../person/record-refusal.ts';
import { requireFields } from '../required-fields.ts';
import type { ByteVault } from './byte-vault.ts';
import { checkCorrections, openCorrections, sealCorrections } from './correction.ts';
import { deadlineOf } from './deadline.ts';
import { bindingOf, openRights, RightsKind } from './rights-request.ts';
import { changedEvent } from './rights-request-events.ts';
import type { RightsRequestStore, StoredRightsRequest } from './rights-request-store.ts';
import { rightsRequestView } from './rights-request-view.ts';
import { scheduleDeadline } from './rights-timers.ts';

export type OpenDeps = {
  requests: RightsRequestStore;
  people: PersonStore;
  access: ComplianceAccess;
  timers: Pick<Timers, 'schedule'>;
  identity: { vault: ByteVault; china: BusinessCalendar };
  clock: Clock;
};

/**
 * Opens a request of a person. What binds decisions binds before anything else is written: a process that dies in between
 * leaves a person who is not written to, not one who is.
 */
export function openRightsRequest(
  deps: OpenDeps,
): UnaryHandler<OpenRightsRequestRequest, OpenRightsRequestResponseInput> {
  return async (asked) => {
    requireFields(asked, ['request_id', 'recipient_id', 'kind']);
    requireCorrections(asked);
    await deps.access.assertPerson('object', asked.recipient_id);
    const { tenant } = currentContext();
    const id = derivedId('rights-request', tenant, asked.request_id);
    const known = await deps.requests.load(id);
    const request = known ?? (await open(deps, id, asked));
    if (!isSameRequest(deps.identity.vault, request, asked)) throw complianceErrors.request_id_reused();
    // Whoever has the token could answer for the check, so nobody has it who may not begin a request without it.
    const hasToken = request.isOpenedByOfficer === true && deps.access.maySettle();
    return {
      request: rightsRequestView(request, []),
      identity_token: hasToken ? deps.identity.vault.tokenOf(tenant, id) : '',
    };
  };
}

async function open(deps: OpenDeps, id: string, asked: OpenRightsRequestRequest): Promise<StoredRightsRequest> {
  const kind = RightsKind.find((known) => known === asked.kind);
  if (kind === undefined) throw wrongKind(asked.kind);
  const { recipient_id: recipientId } = asked;
  const person = await deps.people.load(recipientId);
  if (person === undefined) throw complianceErrors.recipient_not_found({ recipientId });
  const at = deps.clock.now();
  const binding = bindingOf(kind);
  if (binding !== undefined) {
    await deps.people.change(recipientId, derivedId('rights-binds', id), (now) =>
      bindRequest(now, binding, { at, by: id }),
    );
  }
  const deadline = deadlineOf(at, person.facts?.residence, deps.identity.china);
  const asks = { recipientId, kind, deadline, isOpenedByOfficer: deps.access.maySettle() };
  const request = openRights({ ...asks, ...correctionsIn(deps, id, asked) }, at);
  await scheduleDeadline(deps.timers, id, deadline.dueAt);
  await deps.requests.create(id, request, [changedEvent({ _id: id, version: 0 }, request, at)]);
  // Of two that open at once the first one stands, with its own times.
  const stored = await deps.requests.load(id);
  if (stored === undefined) throw complianceErrors.too_contended();
  return stored;
}

function correctionsIn({ identity }: OpenDeps, id: string, { corrections }: OpenRightsRequestRequest) {
  if (corrections.length === 0) return {};
  const { tenant } = currentContext();
  return {
    correctedFields: corrections.map(({ field }) => field),
    sealedCorrections: sealCorrections(identity.vault, { tenant, id }, corrections),
  };
}

/** A repeated request says the same; once it is over only the fields are known to compare. */
function isSameRequest(
  vault: Pick<ByteVault, 'open'>,
  known: StoredRightsRequest,
  asked: OpenRightsRequestRequest,
): boolean {
  const told = known.sealedCorrections === undefined ? undefined : openCorrections(vault, known);
  const fields = known.correctedFields ?? [];
  const isSameAt = ({ field, value }: Correction, at: number) =>
    fields[at] === field && (told === undefined || told[at]?.value === value);
  const isSameChange = fields.length === asked.corrections.length && asked.corrections.every(isSameAt);
  return known.recipientId === asked.recipient_id && known.kind === asked.kind && isSameChange;
}

function requireCorrections({ kind, corrections }: OpenRightsRequestRequest): void {
  const isRectification = kind === 'rectification';
  if (isRectification !== corrections.length > 0) {
    const cure = isRectification
      ? { zh: '请说明要更正的字段和正确的值', en: 'say which fields are wrong, and how they should be' }
      : { zh: '只有更正请求才可带更正内容', en: 'only a rectification has corrections' };
    throw complianceErrors.invalid_request({}, { fields: [{ field: 'corrections', ...cure }] });
  }
  checkCorrections(corrections);
}

function wrongKind(value: string) {
  const words = RightsKind.join(', ');
  const fields = [{ field: 'kind', value, zh: `请使用其中之一：${words}`, en: `use one of: ${words}` }];
  return complianceErrors.invalid_request({}, { fields });
}

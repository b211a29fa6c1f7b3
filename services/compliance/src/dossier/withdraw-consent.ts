import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  WithdrawConsentRequest,
  WithdrawConsentResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceEvent } from '../compliance-event.ts';
import { Channel, facts } from '../decisions/facts.ts';
import { ANY_CHANNEL, withdrawConsent as withoutConsent } from '../person/person.ts';
import { changePerson, type PersonDeps, requireOneOf } from './change-person.ts';

const consentPurposes = facts.shape.consents.unwrap().unwrap().element.shape.purpose.unwrap().unwrap().options;

export function withdrawConsent(
  deps: PersonDeps & { clock: Clock },
): UnaryHandler<WithdrawConsentRequest, WithdrawConsentResponseInput> {
  return async (request) => {
    const at = deps.clock.now();
    const purpose = requireOneOf('purpose', request.purpose, consentPurposes);
    const channel = requireOneOf('channel', request.channel, [...Channel, ANY_CHANNEL]);
    const id = derivedId('withdrawal', request.request_id);
    return changePerson(deps, request, {
      action: 'restrict',
      work: (person) => ({
        next: withoutConsent(person, { id, purpose, channel, at }),
        events: (version) => [
          complianceEvent(
            'ConsentWithdrawn',
            { aggregateId: person.recipientId, at, change: id },
            { recipient_id: person.recipientId, version, purpose, channel, withdrawn_at: at.toISOString() },
          ),
        ],
      }),
    });
  };
}

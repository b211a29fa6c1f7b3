import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  WithdrawConsentRequest,
  WithdrawConsentResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { Channel, facts } from '../decisions/facts.ts';
import { changePerson, type PersonDeps, requireOneOf } from '../person/change-person.ts';
import { consentWithdrawn } from '../person/consent-events.ts';
import { ANY_CHANNEL } from '../person/person.ts';
import { withdraw } from '../person/withdraw.ts';

const consentPurposes = facts.shape.consents.unwrap().unwrap().element.shape.purpose.unwrap().unwrap().options;

export function withdrawConsent(
  deps: PersonDeps & { clock: Clock },
): UnaryHandler<WithdrawConsentRequest, WithdrawConsentResponseInput> {
  return async (request) => {
    const at = deps.clock.now();
    const purpose = requireOneOf('purpose', request.purpose, consentPurposes);
    const channel = requireOneOf('channel', request.channel, [...Channel, ANY_CHANNEL]);
    const withdrawal = { id: derivedId('withdrawal', request.request_id), purpose, channel };
    return changePerson(deps, request, {
      action: 'restrict',
      work: (person) => ({
        next: withdraw(person, { ...withdrawal, at, actor: 'staff', method: 'api' }),
        events: (version) => [consentWithdrawn(person.recipientId, withdrawal, { at, version })],
      }),
    });
  };
}

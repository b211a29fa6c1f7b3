import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { SetSuppressionRequest, SetSuppressionResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { Channel } from '../decisions/facts.ts';
import { changePerson, type PersonDeps, requireOneOf } from '../person/change-person.ts';
import { ANY_CHANNEL, setSuppression as withSuppression } from '../person/person.ts';
import { suppressChannels } from '../person/record-refusal.ts';

export function setSuppression(deps: PersonDeps): UnaryHandler<SetSuppressionRequest, SetSuppressionResponseInput> {
  return async (request) => {
    const channels = request.channels.map((channel, place) =>
      requireOneOf(`channels.${place}`, channel, [...Channel, ANY_CHANNEL]),
    );
    const at = deps.clock.now();
    return changePerson(deps, request, {
      action: 'restrict',
      work: (person) =>
        request.suppressed
          ? suppressChannels(person, channels, at)
          : { next: withSuppression(person, channels, false, Channel) },
    });
  };
}

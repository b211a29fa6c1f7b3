import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  OptOutRequest,
  OptOutResponseInput,
  ReadOptOutLinkRequest,
  ReadOptOutLinkResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { OptOutLink, OptOutTokens } from '../opt-out/opt-out-token.ts';
import type { PersonDeps } from '../person/change-person.ts';
import { consentWithdrawn } from '../person/consent-events.ts';
import { ANY_CHANNEL } from '../person/person.ts';
import { optOut as optedOut } from '../person/withdraw.ts';
import { requireFields } from '../required-fields.ts';

type LinkDeps = Pick<PersonDeps, 'clock'> & { optOuts: Pick<OptOutTokens, 'open'> };
type OptOutDeps = LinkDeps & Pick<PersonDeps, 'people'>;

/** The link itself is the permission: it stands in the person's own message and in no other place. */
export function readOptOutLink(deps: LinkDeps): UnaryHandler<ReadOptOutLinkRequest, ReadOptOutLinkResponseInput> {
  return async ({ token }) => ({ channel: openLink(deps, token).channel });
}

export function optOut({ people, ...deps }: OptOutDeps): UnaryHandler<OptOutRequest, OptOutResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'token']);
    const link = openLink(deps, request.token);
    const channel = request.every_channel ? ANY_CHANNEL : link.channel;
    const at = deps.clock.now();
    const idFor = (purpose: string) => derivedId('withdrawal', request.request_id, purpose);
    await people.change(link.recipientId, `opt-out ${request.request_id}`, (person) => {
      const { next, withdrawn } = optedOut(person, { idFor, channel, at, actor: 'person', method: 'link' });
      const tell = (version: number) =>
        withdrawn.map((each) => consentWithdrawn(person.recipientId, each, { at, version }));
      return { next, events: tell };
    });
    return { channel };
  };
}

function openLink({ optOuts, clock }: LinkDeps, token: string): OptOutLink {
  const link = optOuts.open(currentContext().tenant, token, clock.now());
  if (link === undefined) throw complianceErrors.opt_out_link_invalid();
  return link;
}

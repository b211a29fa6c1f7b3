import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  IssueReplySecretRequest,
  IssueReplySecretResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireOneOf } from '../person/change-person.ts';
import { requireFields } from '../required-fields.ts';
import type { ReplySecrets } from './reply-secret.ts';

/** Channels over which people can answer. */
export const ReplyChannel = ['email', 'sms', 'im'] as const;
/** That a channel has a secret; how often one was issued is the version it is kept in. */
export type ReplySource = { readonly channel: string };
type IssueDeps = { replySources: NamedStore<ReplySource>; replySecrets: ReplySecrets };

export function issueReplySecret({
  replySources,
  replySecrets,
}: IssueDeps): UnaryHandler<IssueReplySecretRequest, IssueReplySecretResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const channel = requireOneOf('channel', request.channel, ReplyChannel);
    const put = { name: channel, state: { channel }, requestId: request.request_id, expectedVersion: 0 };
    const { version: generation } = await replySources.put(put);
    return { signing_secret: replySecrets.issue({ tenant: currentContext().tenant, channel, generation }) };
  };
}

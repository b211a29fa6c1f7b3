import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import { isSigned } from '@salesmesh/chassis/webhook-signature';
import type {
  RecordReplyRequest,
  RecordReplyResponseInput,
  SummariseRepliesRequest,
  SummariseRepliesResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { complianceErrors } from '../errors.ts';
import { type PersonDeps, requireOneOf } from '../person/change-person.ts';
import { consentWithdrawn } from '../person/consent-events.ts';
import { optOut } from '../person/withdraw.ts';
import { requireFields } from '../required-fields.ts';
import type { FindByAddress } from './find-by-address.ts';
import { ReplyChannel, type ReplySource } from './issue-reply-secret.ts';
import { isRefusal } from './reply-keyword.ts';
import type { ReplySecrets } from './reply-secret.ts';
import { ReplyOutcome, type ReplyStore } from './reply-store.ts';

export type ReplyDeps = Pick<PersonDeps, 'people' | 'clock'> & {
  replies: ReplyStore;
  replySources: NamedStore<ReplySource>;
  replySecrets: ReplySecrets;
  findByAddress: FindByAddress;
};

const reply = z.object({ from: z.string().min(1).max(320), text: z.string().max(100_000) });

/** The words of a reply and the address it came from live as long as this call. */
export function recordReply(deps: ReplyDeps): UnaryHandler<RecordReplyRequest, RecordReplyResponseInput> {
  return async (request) => {
    requireFields(request, ['reply_id']);
    const channel = requireOneOf('channel', request.channel, ReplyChannel);
    await requireSigned(deps, channel, request);
    const { from, text } = readReply(request.body);
    const id = derivedId('reply', currentContext().tenant, channel, request.reply_id);
    const outcome = isRefusal(text, channel) ? await refuse(deps, { id, channel, from }) : ReplyOutcome.unmatched;
    await deps.replies.add(id, { channel, outcome, at: deps.clock.now() });
    return { outcome };
  };
}

export function summariseReplies({
  replies,
}: Pick<ReplyDeps, 'replies'>): UnaryHandler<SummariseRepliesRequest, SummariseRepliesResponseInput> {
  return async () => ({ counts: await replies.count() });
}

type Refusal = { id: string; channel: string; from: string };

/** Everybody with this address has refused: which of several records the person meant, nobody can tell. */
async function refuse(deps: ReplyDeps, { id, channel, from }: Refusal): Promise<ReplyOutcome> {
  const recipientIds = await deps.findByAddress(channel, from);
  const at = deps.clock.now();
  for (const recipientId of recipientIds) {
    const idFor = (purpose: string) => derivedId('withdrawal', id, recipientId, purpose);
    await deps.people.change(recipientId, `reply ${id} ${recipientId}`, (person) => {
      const how = { channel, at, actor: 'person', method: 'reply', proof: id } as const;
      const { next, withdrawn } = optOut(person, { ...how, idFor });
      const tell = (version: number) => withdrawn.map((each) => consentWithdrawn(recipientId, each, { at, version }));
      return { next, events: tell };
    });
  }
  return recipientIds.length === 0 ? ReplyOutcome.unknownSender : ReplyOutcome.withdrawn;
}

/** Signed with the newest secret of the channel or the one before it, which a provider may still use. */
async function requireSigned(deps: ReplyDeps, channel: string, { body, signature }: RecordReplyRequest): Promise<void> {
  const source = await deps.replySources.get(channel);
  const generations = source === undefined ? [] : [source.version, source.version - 1].filter((each) => each > 0);
  const { tenant } = currentContext();
  const now = deps.clock.now();
  const isRight = generations
    .flatMap((generation) => deps.replySecrets.accepted({ tenant, channel, generation }))
    .some((secret) => isSigned({ header: signature, body, secret, now }));
  if (!isRight) throw complianceErrors.reply_unsigned();
}

function readReply(body: Uint8Array): z.output<typeof reply> {
  const parsed = reply.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data;
  const cure = { zh: '请发送 JSON：{"from": 地址, "text": 文字}', en: 'send JSON {"from": address, "text": words}' };
  throw complianceErrors.invalid_request({}, { fields: [{ field: 'body', ...cure }] });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    // What is no JSON is no reply, which the schema says next.
    return undefined;
  }
}

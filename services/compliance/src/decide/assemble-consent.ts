import { namedStore, type Store } from '@salesmesh/chassis/store';
import type { FindByAddress } from '../consent/find-by-address.ts';
import type { ReplySource } from '../consent/issue-reply-secret.ts';
import { replySecrets } from '../consent/reply-secret.ts';
import { replyStoreMongo } from '../consent/reply-store-mongo.ts';
import { optOutTokens } from '../opt-out/opt-out-token.ts';

export type ConsentOptions = { store: Store; contentKey: Uint8Array; findByAddress: FindByAddress };

/** What the ways out (links, replies) are built from. */
export function assembleConsent({ store, contentKey, findByAddress }: ConsentOptions) {
  return {
    findByAddress,
    optOuts: optOutTokens(contentKey),
    replies: replyStoreMongo(store),
    replySources: namedStore<ReplySource>(store, 'reply_sources'),
    replySecrets: replySecrets(contentKey),
  };
}

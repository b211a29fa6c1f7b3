import { namedStore, type Store } from '@salesmesh/chassis/store';
import type { FindByAddress } from '../consent/find-by-address.ts';
import type { ReplySource } from '../consent/issue-reply-secret.ts';
import { replySecrets } from '../consent/reply-secret.ts';
import { replyStoreMongo } from '../consent/reply-store-mongo.ts';
import type { MasterKeys } from '../content/master-keys.ts';
import { optOutTokens } from '../opt-out/opt-out-token.ts';

export type ConsentOptions = { store: Store; contentKeys: MasterKeys; findByAddress: FindByAddress };

/** What the ways out (links, replies) are built from. */
export function assembleConsent({ store, contentKeys, findByAddress }: ConsentOptions) {
  return {
    findByAddress,
    optOuts: optOutTokens(contentKeys),
    replies: replyStoreMongo(store),
    replySources: namedStore<ReplySource>(store, 'reply_sources'),
    replySecrets: replySecrets(contentKeys),
  };
}

import { hkdfSync } from 'node:crypto';
import type { MasterKeys } from '../content/master-keys.ts';

/** Which secret of a channel is meant: the first is generation 1. */
type ReplySecretName = { readonly tenant: string; readonly channel: string; readonly generation: number };
export type ReplySecrets = {
  /** What a provider is given. */
  issue(name: ReplySecretName): string;
  /** What it may sign with: an earlier key may have been in use when it was given its secret. */
  accepted(name: ReplySecretName): readonly string[];
};

const SECRET_BYTES = 32;

/** Secrets follow from the master key by HKDF (RFC 5869), so that none of them lies in a database. */
export function replySecrets(masterKeys: MasterKeys): ReplySecrets {
  const [issuing] = masterKeys;
  return {
    issue: (name) => secretOf(issuing, name),
    accepted: (name) => masterKeys.map((masterKey) => secretOf(masterKey, name)),
  };
}

function secretOf(masterKey: Uint8Array, { tenant, channel, generation }: ReplySecretName): string {
  const info = `salesmesh.replies/v1\n${tenant}\n${channel}\n${generation}`;
  return Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), info, SECRET_BYTES)).toString('base64url');
}

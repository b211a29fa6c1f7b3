import { hkdfSync } from 'node:crypto';

/** Which secret of a channel is meant: the first is generation 1. */
type ReplySecretName = { readonly tenant: string; readonly channel: string; readonly generation: number };
export type ReplySecrets = (name: ReplySecretName) => string;

const SECRET_BYTES = 32;

/** Secrets follow from the master key by HKDF (RFC 5869), so that none of them lies in a database. */
export function replySecrets(masterKey: Uint8Array): ReplySecrets {
  return ({ tenant, channel, generation }) => {
    const info = `salesmesh.replies/v1\n${tenant}\n${channel}\n${generation}`;
    return Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), info, SECRET_BYTES)).toString('base64url');
  };
}

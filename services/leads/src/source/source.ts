import type { Source } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** A source of forms or signals (来源) as stored: the secret that signs its webhooks stands sealed. */
export type SourceState = Omit<Source, 'signing_secret' | 'version'> & { readonly sealed_secret?: string | undefined };

export const SourceProtocol = {
  form: 'form',
  webEvent: 'web_event',
  webhook: 'webhook',
  cloudEvents: 'cloudevents',
} as const;
export type SourceProtocol = (typeof SourceProtocol)[keyof typeof SourceProtocol];

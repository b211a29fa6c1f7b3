import type { GRPC } from '@cerbos/grpc';
import type { Facts } from '../../src/decisions/facts.ts';
import { CerbosEffect } from './cerbos-rules.ts';
import { ACTION, resourceKind } from './cerbos-server.ts';

type CheckResourceRequest = Parameters<GRPC['checkResource']>[0];
type CheckResourcesResult = Awaited<ReturnType<GRPC['checkResource']>>;

/** What Cerbos says: what refuses first, and all obligations met before. */
export type CerbosAnswer = { readonly outcome: string; readonly rules: readonly string[] };

export function cerbosRequest(facts: Facts): CheckResourceRequest {
  return {
    principal: { id: facts.sender?.team ?? '', roles: ['sender'] },
    resource: {
      kind: resourceKind(facts.recipient.residence ?? ''),
      id: facts.action.id,
      attr: JSON.parse(JSON.stringify(facts)),
    },
    actions: [ACTION],
  };
}

export async function askCerbos(client: GRPC, request: CheckResourceRequest): Promise<CerbosAnswer> {
  return readAnswer(await client.checkResource(request));
}

/** The outcome is the effect of the one rule that denied, else obligations or none. Throws when Cerbos met a mistake in a policy. */
export function readAnswer(result: CheckResourcesResult): CerbosAnswer {
  const said = result.outputs.map(({ value }) => String(value).split(' ') as [string, string]);
  const denial = said.find(([effect]) => effect !== CerbosEffect.obligation);
  if ((denial === undefined) !== result.isAllowed(ACTION))
    throw new Error(`Cerbos denies ${result.resource.id} for no rule`);
  const obligations = said.length > 0 ? 'allow_with_obligations' : 'allow';
  return { outcome: denial?.[0] ?? obligations, rules: said.map(([, rule]) => rule) };
}

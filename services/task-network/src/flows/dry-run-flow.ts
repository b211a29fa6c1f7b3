import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { DryRunFlowRequest, DryRunFlowResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { rehearse } from '../case/rehearse.ts';
import { errors } from '../errors.ts';
import { flowFaults } from '../flow/check-flow.ts';
import type { Flow } from '../flow/flow.ts';
import type { FlowStore } from '../flow/flow-store.ts';

export type DryRunDeps = { readonly flows: Pick<FlowStore, 'get'>; readonly clock: Clock };

/** The same engine as a real case; what it would set, ask and tell is thrown away. */
export function dryRunFlow(deps: DryRunDeps): UnaryHandler<DryRunFlowRequest, DryRunFlowResponseInput> {
  return async (request) => {
    const flow = await chosenFlow(deps, request);
    const { variables, script, start_at } = request;
    const startAt = start_at === undefined ? deps.clock.now() : new Date(start_at);
    if (Number.isNaN(startAt.getTime())) {
      const texts = {
        zh: '应为 UTC 时刻，如 2026-11-22T02:30:00Z。',
        en: 'Write an instant like 2026-11-22T02:30:00Z.',
      };
      throw errors.invalid_request({}, { fields: [{ field: 'start_at', ...texts }] });
    }
    const { path, state, result, variables: known } = rehearse(flow, { variables, script, startAt });
    return { path, state, result, variables: known };
  };
}

async function chosenFlow(deps: DryRunDeps, { flow, flow_id, version }: DryRunFlowRequest): Promise<Flow> {
  if (flow !== null) {
    const fields = flowFaults(flow);
    if (fields.length > 0) throw errors.flow_invalid({}, { fields });
    return flow;
  }
  const id = flow_id ?? '';
  const found = id === '' ? undefined : await deps.flows.get(id, version);
  if (found === undefined) throw errors.flow_not_found({ id });
  return found;
}

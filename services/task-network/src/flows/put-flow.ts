import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { PutFlowRequest, PutFlowResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { errors } from '../errors.ts';
import { flowFaults } from '../flow/check-flow.ts';
import type { Flow } from '../flow/flow.ts';
import type { FlowStore } from '../flow/flow-store.ts';
import { requireFields } from '../required-fields.ts';

export type PutFlowDeps = { readonly flows: FlowStore; readonly clock: Clock };

/** A new version behind the latest, unless it says the same; two at once get one each or one a conflict, never the same number. */
export function putFlow(deps: PutFlowDeps): UnaryHandler<PutFlowRequest, PutFlowResponseInput> {
  return async (request, { context }) => {
    requireFields(request, ['request_id']);
    const given = checkedFlow(request.flow);
    const repeated = await deps.flows.findByRequestId(request.request_id);
    if (repeated?.id === given.id) return { flow: repeated };
    await assertOnlyOne(deps.flows, given);
    const latest = await deps.flows.get(given.id, 0);
    const { version = 0 } = latest ?? {};
    if (request.expected_version > 0 && request.expected_version !== version) throw errors.version_conflict();
    if (latest !== undefined && isSame(latest, given)) {
      await deps.flows.answerWith(latest, request.request_id);
      return { flow: latest };
    }
    const put_at = deps.clock.now().toISOString();
    const flow = { ...given, version: version + 1, put_at, put_by: context.actor.sub };
    return { flow: await deps.flows.add(flow, request.request_id) };
  };
}

/** Apart from what the store adds to what was given. */
function isSame(latest: Flow, { version: _, put_at: __, put_by: ___, ...given }: Flow): boolean {
  const { version, put_at, put_by, ...kept } = latest;
  return isDeepStrictEqual(kept, given);
}

/** INVALID_ARGUMENT tasks.flow_invalid with every fault. */
function checkedFlow(flow: Flow | null): Flow {
  if (flow === null) {
    const fields = [{ field: 'flow', zh: '缺少流程定义。', en: 'Give a flow.' }];
    throw errors.flow_invalid({}, { fields });
  }
  const fields = flowFaults(flow);
  if (fields.length > 0) throw errors.flow_invalid({}, { fields });
  return flow;
}

/** One happening opens one case: two flows would ask for the same automation twice. */
async function assertOnlyOne(flows: FlowStore, { id, trigger }: Flow): Promise<void> {
  if (trigger === undefined) return;
  const other = (await flows.triggeredBy(trigger)).find((flow) => flow.id !== id);
  if (other === undefined) return;
  const zh = `流程“${other.id}”已有此触发，请先去掉它的触发。`;
  const en = `Flow "${other.id}" has this trigger; put that one without it first.`;
  throw errors.flow_invalid({}, { fields: [{ field: 'flow.trigger', value: trigger, zh, en }] });
}

import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { OpenCaseRequest, OpenCaseResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { openCase } from '../case/advance.ts';
import { caseView } from '../case/case-view.ts';
import type { TaskAccess } from '../case/task-access.ts';
import { errors } from '../errors.ts';
import type { Flow } from '../flow/flow.ts';
import { requireFields } from '../required-fields.ts';
import type { OpeningDeps } from './on-lead-given.ts';

export type OpenByHandDeps = Omit<OpeningDeps, 'move'> & { readonly access: Pick<TaskAccess, 'assertMayOpen'> };

/** The case's id comes from the request, so a repeated request finds the case that it opened. */
export function openCaseByHand(deps: OpenByHandDeps): UnaryHandler<OpenCaseRequest, OpenCaseResponseInput> {
  return async (request, { context }) => {
    requireFields(request, ['request_id', 'flow_id', 'subject']);
    const { request_id, flow_id, subject, variables } = request;
    const id = derivedId('case', context.tenant, 'by-hand', request_id);
    const flow = await deps.flows.get(flow_id, 0);
    if (flow === undefined) throw errors.flow_not_found({ id: flow_id });
    if (flow.trigger !== undefined) throw errors.flow_triggered({ id: flow_id, trigger: flow.trigger });
    const owner = request.owner ?? context.actor.sub;
    deps.access.assertMayOpen(flow, owner, context);
    checkVariables(flow, variables);
    const { next, timers, events } = openCase({ subject, owner, variables }, { id, flow, now: deps.clock.now() });
    await deps.setTimers([{ caseId: id, timers }]);
    await deps.cases.insert([{ id, state: next, events, requestId: request_id }]);
    const stored = await deps.cases.load(id);
    if (stored === undefined) throw errors.case_not_found({ id });
    return { case: caseView(stored) };
  };
}

function checkVariables({ variables: known }: Flow, variables: Readonly<Record<string, string>>): void {
  const missing = known.filter((name) => !Object.hasOwn(variables, name));
  const unknown = Object.keys(variables).filter((name) => !known.includes(name));
  const fields = [
    ...missing.map((name) => ({
      field: `variables.${name}`,
      zh: '流程需要此变量。',
      en: 'The flow needs it; give it.',
    })),
    ...unknown.map((name) => ({
      field: `variables.${name}`,
      zh: '流程没有声明此变量，请去掉或在流程中声明。',
      en: 'The flow does not list it; leave it out or list it there.',
    })),
  ];
  if (fields.length > 0) throw errors.invalid_request({}, { fields });
}

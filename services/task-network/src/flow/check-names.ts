import { type Fault, fault, stepField } from './fault.ts';
import type { Flow, Step } from './flow.ts';
import { type CallName, calls, events, triggers } from './known-names.ts';

type Use = { readonly place: string; readonly variable: string };

/** Variables that a step uses and nothing in the flow ever gives: mostly a slip of the pen. */
export function checkNames(flow: Flow): Fault[] {
  const given = new Set([
    ...flow.variables,
    ...(flow.trigger === undefined ? [] : (triggers[flow.trigger]?.gives ?? [])),
    ...flow.steps.flatMap(givenBy),
  ]);
  return flow.steps.flatMap((step) =>
    usesOf(step)
      .filter(({ variable }) => !given.has(variable))
      .map(({ place, variable }) =>
        fault(
          `${stepField(step.id)}.${place}`,
          {
            zh: `没有任何步骤给出变量“${variable}”，请改正，或在流程的 variables 中声明。`,
            en: `Nothing gives the variable "${variable}"; mend the name or list it in the flow's variables.`,
          },
          variable,
        ),
      ),
  );
}

function givenBy({ task, call, wait, approval }: Step): string[] {
  const happening = [wait?.event, task?.interruption?.event, approval?.interruption?.event];
  return [
    ...(task?.fields ?? []).filter(({ kind }) => kind !== 'text').map(({ name }) => name),
    ...(call ? [...calls[call.call as CallName].gives, 'call_error'] : []),
    ...happening.flatMap((event) => (event === undefined ? [] : (events[event]?.gives ?? []))),
  ];
}

function usesOf({ task, condition, call, wait, approval }: Step): Use[] {
  const happening = [wait?.event, task?.interruption?.event, approval?.interruption?.event];
  const tests = (condition?.branches ?? []).flatMap(({ all, any }, at) =>
    [...all, ...any].map(({ variable }) => ({ place: `condition.branches.${at}.variable`, variable })),
  );
  const scene = Object.values(task?.cards?.scene ?? {})
    .filter((value) => value.startsWith('$'))
    .map((value) => ({ place: 'task.cards.scene', variable: value.slice(1) }));
  return [
    ...tests,
    ...scene,
    ...(task?.assignee_variable === undefined
      ? []
      : [{ place: 'task.assignee_variable', variable: task.assignee_variable }]),
    ...(call ? calls[call.call as CallName].needs.map((variable) => ({ place: 'call', variable })) : []),
    ...happening.flatMap((event) => {
      const variable = event === undefined ? undefined : events[event]?.correlation;
      return variable === undefined ? [] : [{ place: 'event', variable }];
    }),
  ];
}

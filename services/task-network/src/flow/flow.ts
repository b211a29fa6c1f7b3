import type { Flow, Step } from '@salesmesh/proto/gen/salesmesh/tasks/v1';

export type { Flow, Step };

/** Kinds of steps, as the contract names them. */
export const StepKind = {
  task: 'task',
  approval: 'approval',
  condition: 'condition',
  timer: 'timer',
  call: 'call',
  wait: 'wait',
  end: 'end',
} as const;
export type StepKind = (typeof StepKind)[keyof typeof StepKind];

/** A way out of a step: where in the definition it stands, and the step that it names. */
export type Way = { readonly place: string; readonly next: string };

/** Kinds that are set; a sound step has exactly one. */
export function kindsOf(step: Step): StepKind[] {
  return Object.values(StepKind).filter((kind) => step[kind] !== null && step[kind] !== undefined);
}

/** A step of a checked flow has one kind. */
export function kindOf(step: Step): StepKind {
  const [kind] = kindsOf(step);
  if (kind === undefined) throw new TypeError(`step ${step.id} has no kind`);
  return kind;
}

/** A checked flow names only steps that it has. */
export function stepNamed(flow: Flow, id: string): Step {
  const step = flow.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new TypeError(`flow ${flow.id} has no step ${id}`);
  return step;
}

/** Every way out, in the order in which the definition gives them. */
export function waysOf(step: Step): Way[] {
  const { task, approval, condition, timer, call, wait } = step;
  const ways: (Way | undefined)[] = [
    ...(task?.outcomes ?? []).map(({ next }, at) => way(`task.outcomes.${at}.next`, next)),
    task?.interruption ? way('task.interruption.next', task.interruption.next) : undefined,
    approval ? way('approval.approved', approval.approved) : undefined,
    approval ? way('approval.rejected', approval.rejected) : undefined,
    approval?.interruption ? way('approval.interruption.next', approval.interruption.next) : undefined,
    ...(condition?.branches ?? []).map(({ next }, at) => way(`condition.branches.${at}.next`, next)),
    condition ? way('condition.otherwise', condition.otherwise) : undefined,
    timer ? way('timer.next', timer.next) : undefined,
    call ? way('call.next', call.next) : undefined,
    call ? way('call.failed', call.failed) : undefined,
    wait ? way('wait.next', wait.next) : undefined,
    wait?.timeout ? way('wait.timed_out', wait.timed_out ?? '') : undefined,
  ];
  return ways.filter((one) => one !== undefined);
}

const way = (place: string, next: string): Way => ({ place, next });

/** Steps at which a case stays until something outside of the flow happens: time, a person or another service. */
const RESTING = new Set<StepKind>([StepKind.task, StepKind.approval, StepKind.timer, StepKind.wait]);

/** A call does not count: it may be answered at once, so a loop of calls alone would never rest. */
export function isResting(step: Step): boolean {
  return kindsOf(step).some((kind) => RESTING.has(kind));
}

import type { FieldViolation } from '@salesmesh/chassis/errors';
import { checkGraph } from './check-graph.ts';
import { checkHours } from './check-hours.ts';
import { checkNames } from './check-names.ts';
import { checkStep } from './check-step.ts';
import { type Fault, fault, stepField } from './fault.ts';
import type { Flow } from './flow.ts';
import { triggers } from './known-names.ts';

const MOST_STEPS = 200;
const NAME = /^[a-z][a-z0-9_-]{0,63}$/;
const VARIABLE = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * Everything that is wrong with a flow, each fault with its step, what it is and how to mend it; empty when it may run.
 * The graph is judged only once each step is sound: a missing target would make half of it look unreachable.
 */
export function flowFaults(flow: Flow): FieldViolation[] {
  const shape = [...checkHead(flow), ...checkHours(flow), ...flow.steps.flatMap(checkStep)];
  const graph = checkGraph(flow);
  return [...shape, ...graph, ...(shape.length === 0 ? checkNames(flow) : [])];
}

function checkHead(flow: Flow): Fault[] {
  const faults: Fault[] = [];
  if (!NAME.test(flow.id)) {
    faults.push(
      fault('flow.id', {
        zh: '标识须以小写字母开头，由小写字母、数字、横线组成。',
        en: 'An id begins with a small letter and holds small letters, digits and dashes.',
      }),
    );
  }
  if (flow.trigger !== undefined && triggers[flow.trigger] === undefined) {
    const known = Object.keys(triggers).join(', ');
    faults.push(
      fault('flow.trigger', { zh: `应为 ${known}，或留空。`, en: `It must be ${known}, or left out.` }, flow.trigger),
    );
  }
  if (flow.steps.length > MOST_STEPS) {
    faults.push(
      fault('flow.steps', {
        zh: `最多 ${MOST_STEPS} 步，请拆成多个流程。`,
        en: `At most ${MOST_STEPS} steps; split the flow.`,
      }),
    );
  }
  const misnamed = flow.variables.filter((name) => !VARIABLE.test(name));
  faults.push(
    ...misnamed.map((name) =>
      fault(
        'flow.variables',
        {
          zh: '变量名须以小写字母开头，由小写字母、数字、下划线组成。',
          en: 'A variable begins with a small letter and holds small letters, digits and underscores.',
        },
        name,
      ),
    ),
    ...flow.steps
      .filter(({ id }) => !NAME.test(id))
      .map(({ id }, at) =>
        fault(
          `${stepField(id || String(at))}.id`,
          {
            zh: '步骤标识须以小写字母开头，由小写字母、数字、横线组成。',
            en: 'The id of a step begins with a small letter and holds small letters, digits and dashes.',
          },
          id,
        ),
      ),
  );
  return faults;
}

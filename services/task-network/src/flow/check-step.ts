import type { CardQuery, TaskField, VariableTest } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { delaysOf } from './check-hours.ts';
import { type Fault, fault, stepField } from './fault.ts';
import { kindsOf, type Step, StepKind } from './flow.ts';
import { CallName, events, fieldKinds, operators, queueRoles } from './known-names.ts';

const VARIABLE = /^[a-z][a-z0-9_]{0,63}$/;
const MOST_MINUTES = 2 * 366 * 24 * 60;
const MOST_CARDS = 10;
const SCENE_FIELDS = ['industry', 'stage', 'channel', 'country', 'purpose', 'product'];

type Texts = { zh: string; en: string };
type Rule = readonly [isRight: boolean, place: string, texts: Texts, value?: string | undefined];

/** What is wrong with one step, looked at alone. */
export function checkStep(step: Step): Fault[] {
  const kinds = kindsOf(step);
  const rules: Rule[] = [
    [
      kinds.length === 1,
      'kind',
      {
        zh: `每步须恰有一种类型，现有 ${kinds.length} 种；应为 ${Object.values(StepKind).join('、')} 之一。`,
        en: `A step has exactly one kind, this has ${kinds.length}; give one of ${Object.values(StepKind).join(', ')}.`,
      },
    ],
    ...(step.task ? taskRules(step) : []),
    ...(step.approval
      ? [...roleRules('approval', step.approval.roles), ...personRules('approval', step.approval)]
      : []),
    ...(step.condition ? conditionRules(step) : []),
    ...callRules(step),
    ...delayRules(step),
  ];
  return rules
    .filter(([isRight]) => !isRight)
    .map(([, place, texts, value]) => fault(`${stepField(step.id)}.${place}`, texts, value));
}

const oneOf = (known: readonly string[]): Texts => ({
  zh: `应为 ${known.join('、')} 之一。`,
  en: `It must be one of ${known.join(', ')}.`,
});

function roleRules(kind: string, roles: readonly string[]): Rule[] {
  const known: readonly string[] = queueRoles;
  return [
    [
      roles.length > 0,
      `${kind}.roles`,
      { zh: '缺少角色，请写明任务进入谁的队列。', en: 'No role; say in whose queue the task stands.' },
    ],
    ...roles.map((role): Rule => [known.includes(role), `${kind}.roles`, oneOf(known), role]),
  ];
}

type PersonStep = NonNullable<Step['task'] | Step['approval']>;

function personRules(kind: string, { deadline, interruption }: PersonStep): Rule[] {
  const known: readonly string[] = queueRoles;
  const event = interruption?.event;
  return [
    [
      event === undefined || events[event] !== undefined,
      `${kind}.interruption.event`,
      oneOf(Object.keys(events)),
      event,
    ],
    ...(deadline?.escalate_to ?? []).map(
      (role): Rule => [known.includes(role), `${kind}.deadline.escalate_to`, oneOf(known), role],
    ),
    [
      deadline === null || deadline.within !== null,
      `${kind}.deadline.within`,
      { zh: '缺少时限，请写明多久以内。', en: 'No time; say within how long.' },
    ],
  ];
}

function taskRules({ task }: Step): Rule[] {
  if (!task) return [];
  const outcomes = task.outcomes.map(({ outcome }) => outcome);
  return [
    ...roleRules('task', task.roles),
    ...personRules('task', task),
    [
      outcomes.length > 0,
      'task.outcomes',
      { zh: '没有结果分支，请至少给出一个。', en: 'No outcome; give one branch at least.' },
    ],
    [
      outcomes.every((outcome) => VARIABLE.test(outcome)) && new Set(outcomes).size === outcomes.length,
      'task.outcomes',
      {
        zh: '结果须各不相同，由小写字母、数字、下划线组成。',
        en: 'Outcomes differ from each other and hold small letters, digits and underscores.',
      },
    ],
    ...task.fields.flatMap(fieldRules),
    ...(task.cards ? cardRules(task.cards) : []),
  ];
}

function fieldRules({ name, kind, choices }: TaskField, at: number): Rule[] {
  const known: readonly string[] = fieldKinds;
  const place = `task.fields.${at}`;
  return [
    [
      VARIABLE.test(name),
      `${place}.name`,
      { zh: '字段名由小写字母、数字、下划线组成。', en: 'A field holds small letters, digits and underscores.' },
      name,
    ],
    [known.includes(kind), `${place}.kind`, oneOf(known), kind],
    [
      (kind === 'choice') === choices.length > 0,
      `${place}.choices`,
      { zh: '选项只用于 choice，且不可为空。', en: 'Choices go with kind choice, and that needs some.' },
    ],
  ];
}

function cardRules({ limit, scene }: CardQuery): Rule[] {
  return [
    [
      limit >= 1 && limit <= MOST_CARDS,
      'task.cards.limit',
      { zh: `应为 1 至 ${MOST_CARDS}。`, en: `It must be 1 to ${MOST_CARDS}.` },
      String(limit),
    ],
    ...Object.keys(scene).map(
      (field): Rule => [SCENE_FIELDS.includes(field), 'task.cards.scene', oneOf(SCENE_FIELDS), field],
    ),
  ];
}

function conditionRules({ condition }: Step): Rule[] {
  return (condition?.branches ?? []).flatMap(({ all, any }, at): Rule[] => [
    [
      all.length + any.length > 0,
      `condition.branches.${at}`,
      { zh: '分支没有条件，请写明 all 或 any。', en: 'The branch tests nothing; give all or any.' },
    ],
    ...[...all, ...any].flatMap((test) => testRules(test, at)),
  ]);
}

function testRules({ operator, values }: VariableTest, at: number): Rule[] {
  const known: readonly string[] = operators;
  const isUnary = operator === 'is_present' || operator === 'is_absent';
  const isCountRight = isUnary ? values.length === 0 : operator === 'one_of' ? values.length > 0 : values.length === 1;
  return [
    [known.includes(operator), `condition.branches.${at}.operator`, oneOf(known), operator],
    [
      !known.includes(operator) || isCountRight,
      `condition.branches.${at}.values`,
      {
        zh: '比较须给一个值，one_of 至少一个，is_present 与 is_absent 不给值。',
        en: 'A comparison takes one value, one_of some, is_present and is_absent none.',
      },
    ],
  ];
}

function callRules({ call, wait }: Step): Rule[] {
  const known: readonly string[] = Object.values(CallName);
  return [
    [!call || known.includes(call.call), 'call.call', oneOf(known), call?.call],
    [!wait || events[wait.event] !== undefined, 'wait.event', oneOf(Object.keys(events)), wait?.event],
  ];
}

function delayRules(step: Step): Rule[] {
  return [
    [!step.timer || step.timer.delay !== null, 'timer.delay', { zh: '缺少时长。', en: 'No delay; say how long.' }],
    ...delaysOf(step).map(
      ({ minutes }): Rule => [
        minutes >= 1 && minutes <= MOST_MINUTES,
        'delay.minutes',
        { zh: `应为 1 至 ${MOST_MINUTES} 分钟。`, en: `It must be 1 to ${MOST_MINUTES} minutes.` },
        String(minutes),
      ],
    ),
  ];
}

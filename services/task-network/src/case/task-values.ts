import type { FieldViolation } from '@salesmesh/chassis/errors';
import type { TaskField } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { errors } from '../errors.ts';
import type { TaskState } from './case.ts';

type Values = Readonly<Record<string, string>>;

const MOST_CHARACTERS = 4_000;

/** The values as they were given, or INVALID_ARGUMENT tasks.invalid_request naming the outcome and every field that is wrong. */
export function checkedValues(task: TaskState, { outcome, values }: { outcome: string; values: Values }): Values {
  const known = task.outcomes.map((one) => one.outcome);
  const names = task.fields.map(({ name }) => name);
  const fields: FieldViolation[] = [
    ...(known.includes(outcome) ? [] : [{ field: 'outcome', value: outcome, ...oneOf(known) }]),
    ...Object.keys(values)
      .filter((name) => !names.includes(name))
      .map((name) => ({
        field: `values.${name}`,
        zh: '该任务没有此字段，请去掉。',
        en: 'The task has no such field; leave it out.',
      })),
    ...task.fields.flatMap((field) => violationOf(field, Object.hasOwn(values, field.name) ? values[field.name] : '')),
  ];
  if (fields.length > 0) throw errors.invalid_request({}, { fields });
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** The values themselves may be personal, so an error does not repeat them. */
function violationOf({ name, kind, is_required, choices }: TaskField, value = ''): FieldViolation[] {
  const field = `values.${name}`;
  if (value === '') return is_required ? [{ field, zh: '此字段必填。', en: 'The field is required; fill it in.' }] : [];
  if (kind === 'number' && !Number.isFinite(Number(value))) {
    return [{ field, zh: '应为数字。', en: 'It must be a number.' }];
  }
  if (kind === 'boolean' && value !== 'true' && value !== 'false') {
    return [{ field, ...oneOf(['true', 'false']) }];
  }
  if (kind === 'choice' && !choices.includes(value)) return [{ field, ...oneOf(choices) }];
  if (value.length > MOST_CHARACTERS) {
    const zh = `最多 ${MOST_CHARACTERS} 个字符，请缩短。`;
    return [{ field, zh, en: `At most ${MOST_CHARACTERS} characters; shorten it.` }];
  }
  return [];
}

function oneOf(known: readonly string[]) {
  return { zh: `应为 ${known.join('、')} 之一。`, en: `It must be one of ${known.join(', ')}.` };
}

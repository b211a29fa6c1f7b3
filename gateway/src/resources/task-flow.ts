import { z } from 'zod';
import { instant } from './sets.ts';

const name = z.string().min(1).max(64);
const text = z.strictObject({ zh: z.string().max(500), en: z.string().max(500) }).meta({ id: 'LocalText' });
const role = z.string().max(60);

const delay = z
  .strictObject({ minutes: z.int().min(1), is_business_time: z.boolean().default(false) })
  .meta({ id: 'Delay', description: 'In business time only the hours of the flow count.' });
const deadline = z
  .strictObject({ within: delay, escalate_to: z.array(role).default([]) })
  .meta({ id: 'Deadline', description: 'Once overdue, the roles see the task in their queue, too.' });
const interruption = z.strictObject({ event: name, next: name }).meta({ id: 'Interruption' });

export const taskField = z
  .strictObject({
    name,
    title: text.nullish(),
    kind: z.enum(['text', 'number', 'boolean', 'choice']),
    is_required: z.boolean().default(false),
    choices: z.array(z.string().max(100)).max(50).default([]),
  })
  .meta({ id: 'TaskField' });

const taskStep = z
  .strictObject({
    roles: z.array(role).max(10),
    assignee_variable: name.optional(),
    fields: z.array(taskField).max(50).default([]),
    outcomes: z.array(z.strictObject({ outcome: name, title: text.nullish(), next: name })).max(20),
    deadline: deadline.nullish(),
    cards: z
      .strictObject({
        text: z.string().max(1_000).default(''),
        scene: z.record(name, z.string().max(200)).default({}),
        limit: z.int().min(1).max(10).default(3),
      })
      .nullish(),
    interruption: interruption.nullish(),
  })
  .meta({ id: 'TaskStep', description: 'Work of a person.' });

const approvalStep = z
  .strictObject({
    roles: z.array(role).max(10),
    approved: name,
    rejected: name,
    deadline: deadline.nullish(),
    interruption: interruption.nullish(),
  })
  .meta({ id: 'ApprovalStep' });

const variableTest = z
  .strictObject({ variable: name, operator: name, values: z.array(z.string().max(500)).max(100).default([]) })
  .meta({ id: 'VariableTest' });
const conditionStep = z
  .strictObject({
    branches: z
      .array(
        z.strictObject({ all: z.array(variableTest).default([]), any: z.array(variableTest).default([]), next: name }),
      )
      .max(50),
    otherwise: name,
  })
  .meta({ id: 'ConditionStep', description: 'The first branch that holds is taken.' });

const step = z
  .strictObject({
    id: name,
    title: text.nullish(),
    task: taskStep.nullish(),
    approval: approvalStep.nullish(),
    condition: conditionStep.nullish(),
    timer: z.strictObject({ delay, next: name }).meta({ id: 'TimerStep' }).nullish(),
    call: z.strictObject({ call: name, next: name, failed: name }).meta({ id: 'CallStep' }).nullish(),
    wait: z
      .strictObject({ event: name, next: name, timeout: delay.nullish(), timed_out: name.optional() })
      .meta({ id: 'WaitStep' })
      .nullish(),
    end: z.strictObject({ result: name }).meta({ id: 'EndStep' }).nullish(),
  })
  .meta({ id: 'FlowStep', description: 'Exactly one kind is given.' });

const period = z.strictObject({ from: z.string().max(5), to: z.string().max(5) });
const businessHours = z
  .strictObject({
    zone: z.string().max(60),
    periods: z.array(period.extend({ day: z.int().min(1).max(7) })).max(100),
    exceptions: z
      .array(z.strictObject({ date: z.string().max(10), periods: z.array(period).default([]) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'BusinessHours' });

/** A flow as it is put; its id stands in the path. */
export const flowDefinition = z
  .strictObject({
    title: text.nullish(),
    trigger: name.optional(),
    variables: z.array(name).max(100).default([]),
    start: name,
    steps: z.array(step).min(1).max(200),
    business_hours: businessHours.nullish(),
  })
  .meta({ id: 'FlowDefinition', description: 'Steps, conditions, timers, approvals and calls as data.' });

export const flow = flowDefinition
  .extend({ id: z.string(), version: z.int(), put_at: instant, put_by: z.string() })
  .meta({ id: 'Flow' });

const variables = z.record(name, z.string().max(4_000));

export const dryRun = z
  .strictObject({
    flow_id: name.optional(),
    version: z.int().min(0).default(0),
    flow: flowDefinition.extend({ id: name }).nullish(),
    variables: variables.default({}),
    script: z
      .array(z.strictObject({ step: name, outcome: name, values: variables.default({}) }))
      .max(500)
      .default([]),
    start_at: instant.optional(),
  })
  .meta({ id: 'DryRun' });

export const dryRunResult = z
  .object({
    path: z.array(
      z.object({
        step: z.string(),
        kind: z.string(),
        entered_at: instant,
        outcome: z.string().optional(),
        due_at: instant.optional(),
      }),
    ),
    state: z.enum(['done', 'stopped', 'endless']),
    result: z.string().optional(),
    variables,
  })
  .meta({ id: 'DryRunResult' });

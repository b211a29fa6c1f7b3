import { type ConsumeOptions, subjectsFor } from '@salesmesh/chassis/bus';
import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type {
  CaseServiceMethods,
  FlowServiceMethods,
  TaskServiceMethods,
} from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { Parts } from './assemble.ts';
import { onCallsRequested } from './calls/on-calls-requested.ts';
import { onTasksOpened } from './cards/on-tasks-opened.ts';
import { CASE_TIMER } from './case/set-timers.ts';
import { dryRunFlow } from './flows/dry-run-flow.ts';
import { putFlow } from './flows/put-flow.ts';
import { getFlow, listFlows } from './flows/read-flows.ts';
import { onAutomationDecided } from './following/on-automation-decided.ts';
import { onLeadGiven } from './opening/on-lead-given.ts';
import { openCaseByHand } from './opening/open-case.ts';
import { getCase, getCaseHistory, listCases } from './overview/read-cases.ts';
import { summariseCases } from './overview/summarise-cases.ts';
import { onTimerDue } from './timing/on-timer-due.ts';
import { claimTask } from './work/claim-task.ts';
import { completeTask } from './work/complete-task.ts';
import { delegateTask } from './work/delegate-task.ts';
import { getTask, listTasks } from './work/read-tasks.ts';

/** Through the gateway, on behalf of a person with one of the roles. Whose task it is, `task-access.ts` asks. */
const people = (...roles: string[]): Right => ({ services: ['gateway'], roles });
const everyone = people('sales_manager', 'rep', 'compliance_officer', 'operator');
const managers = people('sales_manager');
const overseers = people('sales_manager', 'compliance_officer', 'operator');

/** RPC → who may call → handler. */
export function rpcTable(parts: Parts) {
  return { ...flowRpcs(parts), ...caseRpcs(parts), ...taskRpcs(parts) };
}

function flowRpcs(parts: Parts) {
  return {
    '/salesmesh.tasks.v1.FlowService/PutFlow': { right: managers, unary: putFlow(parts) },
    '/salesmesh.tasks.v1.FlowService/GetFlow': { right: everyone, unary: getFlow(parts) },
    '/salesmesh.tasks.v1.FlowService/ListFlows': { right: everyone, unary: listFlows(parts) },
    '/salesmesh.tasks.v1.FlowService/DryRunFlow': { right: managers, unary: dryRunFlow(parts) },
  } satisfies RpcTableOf<FlowServiceMethods>;
}

function caseRpcs(parts: Parts) {
  return {
    '/salesmesh.tasks.v1.CaseService/OpenCase': { right: everyone, unary: openCaseByHand(parts) },
    '/salesmesh.tasks.v1.CaseService/GetCase': { right: everyone, unary: getCase(parts) },
    '/salesmesh.tasks.v1.CaseService/ListCases': { right: everyone, unary: listCases(parts) },
    '/salesmesh.tasks.v1.CaseService/GetCaseHistory': { right: everyone, unary: getCaseHistory(parts) },
    '/salesmesh.tasks.v1.CaseService/SummariseCases': { right: overseers, unary: summariseCases(parts) },
  } satisfies RpcTableOf<CaseServiceMethods>;
}

function taskRpcs(parts: Parts) {
  return {
    '/salesmesh.tasks.v1.TaskService/GetTask': { right: everyone, unary: getTask(parts) },
    '/salesmesh.tasks.v1.TaskService/ListTasks': { right: everyone, unary: listTasks(parts) },
    '/salesmesh.tasks.v1.TaskService/ClaimTask': { right: everyone, unary: claimTask(parts) },
    '/salesmesh.tasks.v1.TaskService/CompleteTask': { right: everyone, unary: completeTask(parts) },
    '/salesmesh.tasks.v1.TaskService/DelegateTask': { right: everyone, unary: delegateTask(parts) },
  } satisfies RpcTableOf<TaskServiceMethods>;
}

/** A case waits for these until they come, so they are tried for as long as the stream keeps them. */
const untilAnswered = { maxDeliver: 20_000, backoffMs: [200, 500, 1_000, 2_000, 5_000, 15_000, 60_000] };

/** Event → handler. */
export function consumers(parts: Parts): ConsumeOptions[] {
  const { knowledge } = parts;
  const cards: ConsumeOptions[] =
    knowledge === undefined
      ? []
      : [
          {
            stream: 'TASKS',
            durable: 'task-network-cards',
            filterSubjects: [subjectsFor('salesmesh.tasks.v1.TaskOpened')],
            batch: { size: 100, waitMs: 20 },
            handler: onTasksOpened({ ...parts, knowledge }),
            ...untilAnswered,
          },
        ];
  return [
    {
      stream: 'LEADS',
      durable: 'task-network-opening',
      filterSubjects: [
        subjectsFor('salesmesh.leads.v1.LeadDispatched'),
        subjectsFor('salesmesh.leads.v1.LeadReturned'),
      ],
      batch: { size: 100, waitMs: 20 },
      handler: onLeadGiven(parts),
    },
    {
      stream: 'TASKS',
      durable: 'task-network-calls',
      filterSubjects: [subjectsFor('salesmesh.tasks.v1.CallRequested')],
      batch: { size: 100, waitMs: 20 },
      handler: onCallsRequested(parts),
      ...untilAnswered,
    },
    {
      stream: 'COMPLIANCE',
      durable: 'task-network-decisions',
      filterSubjects: [
        subjectsFor('salesmesh.compliance.v1.AutomationDecided'),
        subjectsFor('salesmesh.compliance.v1.AutomationRejected'),
      ],
      batch: { size: 100, waitMs: 20 },
      handler: onAutomationDecided(parts),
    },
    ...cards,
  ];
}

/** Timer → handler. */
export function timerKinds(parts: Parts): Record<string, TimerHandler> {
  return { [CASE_TIMER]: onTimerDue(parts) };
}

/** Streams that this service owns. */
export const streams = [{ name: 'TASKS', subjects: ['salesmesh.tasks.v1.>'] }] as const;

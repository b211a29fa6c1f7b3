import type { Access } from '@salesmesh/chassis/access';
import { eventCodec } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { dataRights } from '@salesmesh/chassis/data-rights';
import { eventEncoder, type Store } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import type { AutomationServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { SearchServiceClient } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { FollowUpServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { loadProto } from '@salesmesh/proto/load';
import type { CallDesk } from './calls/call-desk.ts';
import { requestAutomations } from './calls/request-automations.ts';
import { approveAutomations, rejectAutomations } from './calls/settle-approvals.ts';
import { caseModel, caseStoreMongo } from './case/case-store-mongo.ts';
import { moveCases } from './case/move-cases.ts';
import { timerSetter } from './case/set-timers.ts';
import { taskAccess } from './case/task-access.ts';
import { casesHolding } from './data-rights/cases-holding-mongo.ts';
import { flowModel, flowStoreMongo } from './flow/flow-store-mongo.ts';
import { CallName } from './flow/known-names.ts';

export type Outside = {
  readonly store: Store;
  readonly timers: Pick<Timers, 'schedule'>;
  readonly clock: Clock;
  readonly access: Access;
  readonly leads: Pick<FollowUpServiceClient, 'requestFollowUps'>;
  readonly compliance: Pick<AutomationServiceClient, 'approveAutomation' | 'rejectAutomation' | 'getAutomation'>;
  /** Absent: nobody knows cards. */
  readonly knowledge?: Pick<SearchServiceClient, 'suggestCards'>;
};

/** Everything that handlers are given, built once from what is outside of the service. */
export function assemble({ store, timers, clock, access, leads, compliance, knowledge }: Outside) {
  const encode = eventEncoder('salesmesh.tasks.v1', eventCodec(loadProto()).encode);
  const models = { flows: flowModel(store), cases: caseModel(store) };
  const flows = flowStoreMongo(models.flows, encode);
  const cases = caseStoreMongo(models.cases, encode);
  const setTimers = timerSetter(timers);
  const desk: CallDesk = {
    [CallName.requestAutomation]: requestAutomations(leads),
    [CallName.approveAutomation]: approveAutomations(compliance),
    [CallName.rejectAutomation]: rejectAutomations(compliance),
  };
  return {
    ...{ flows, cases, clock, setTimers, desk },
    access: taskAccess(access),
    ...(knowledge === undefined ? {} : { knowledge }),
    move: moveCases({ cases, flows, clock, setTimers }),
    dataRights: dataRights({ store, clock, holdings: [casesHolding(models.cases)] }),
    /** Collections whose documents hold events to be published. */
    outboxModels: [models.flows, models.cases],
  };
}

export type Parts = ReturnType<typeof assemble>;

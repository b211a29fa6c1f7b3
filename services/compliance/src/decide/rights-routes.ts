import type { ConsumeOptions } from '@salesmesh/chassis/bus';
import { answerSubjects } from '@salesmesh/chassis/data-rights';
import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type { RightsServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { askRetention } from '../data-map/ask-retention.ts';
import { eraseExpired } from '../data-map/erase-expired.ts';
import { getDataMap } from '../data-map/get-data-map.ts';
import { DATA_TASK_DUE } from '../data-task/ask-services.ts';
import type { StoredDataTask } from '../data-task/data-task-store.ts';
import { onTaskAnswered } from '../data-task/on-task-answered.ts';
import { onTaskDue } from '../data-task/on-task-due.ts';
import { openRightsRequest } from '../rights/open-rights-request.ts';
import { readCorrections } from '../rights/read-corrections.ts';
import { readDestructionLog } from '../rights/read-destruction-log.ts';
import {
  getRightsRequest,
  listDataTasks,
  listRightsRequests,
  readRightsArchive,
} from '../rights/read-rights-requests.ts';
import { onRightsDue, RIGHTS_ADVANCE, RIGHTS_DUE } from '../rights/rights-timers.ts';
import {
  extendRightsRequest,
  rejectRightsRequest,
  reportIdentity,
  verifyIdentity,
} from '../rights/settle-rights-request.ts';
import type { Parts } from './assemble.ts';

const services = ['gateway'];
/** Whoever hears what a person asks takes it down at once; the rest is the officers'. */
const hearers: Right = { services, roles: ['rep', 'sales_manager', 'compliance_officer'] };
const officers: Right = { services, roles: ['compliance_officer'] };
/** Whoever checks identities has a token, not a sign-in. */
const identityCheckers: Right = { services };
/** Services that hold what a person can have corrected; compliance reads its own without a call. */
const correctors: Right = { services: ['leads'] };
/** Proofs are open to all: they name nobody. */
const verifiers: Right = { services, roles: ['*'] };

export function rightsRoutes(parts: Parts) {
  const { clock, people, access, rights } = parts;
  const deps = { ...rights, clock, people, access, timers: rights.ask.timers };
  const path = '/salesmesh.compliance.v1.RightsService';
  return {
    [`${path}/OpenRightsRequest` as const]: { right: hearers, unary: openRightsRequest(deps) },
    [`${path}/GetRightsRequest` as const]: { right: officers, unary: getRightsRequest(deps) },
    [`${path}/ListRightsRequests` as const]: { right: officers, unary: listRightsRequests(deps) },
    [`${path}/VerifyIdentity` as const]: { right: officers, unary: verifyIdentity(deps) },
    [`${path}/ReportIdentity` as const]: { right: identityCheckers, unary: reportIdentity(deps) },
    [`${path}/ReadCorrections` as const]: { right: correctors, unary: readCorrections(rights) },
    [`${path}/ExtendRightsRequest` as const]: { right: officers, unary: extendRightsRequest(deps) },
    [`${path}/RejectRightsRequest` as const]: { right: officers, unary: rejectRightsRequest(deps) },
    [`${path}/ReadRightsArchive` as const]: { right: officers, serverStream: readRightsArchive(deps) },
    [`${path}/ListDataTasks` as const]: { right: officers, unary: listDataTasks(deps) },
    [`${path}/RunRetention` as const]: { right: officers, unary: askRetention(rights) },
    [`${path}/GetDataMap` as const]: { right: officers, unary: getDataMap(rights) },
    [`${path}/ReadDestructionLog` as const]: {
      right: verifiers,
      unary: readDestructionLog({ trees: rights.trees, keysOf: parts.keysOf }),
    },
  } satisfies RpcTableOf<RightsServiceMethods>;
}

/** Answers on the subject of each service: what comes there, that service said. */
export function rightsEventRoutes({ rights, clock }: Parts): ConsumeOptions[] {
  const { tasks, parts, services: asked } = rights;
  const finished = async (task: StoredDataTask) => {
    if (task.origin.kind === 'request') await rights.advance(task.origin.id);
    else await eraseExpired(rights, task);
  };
  return asked.map((service) => ({
    stream: 'RIGHTS',
    durable: `compliance_rights_${service}`,
    filterSubjects: [answerSubjects(service)],
    handler: onTaskAnswered({ tasks, parts, clock, finished }, service),
  }));
}

export function rightsTimerRoutes({ rights, clock }: Parts): Record<string, TimerHandler> {
  return {
    [DATA_TASK_DUE]: onTaskDue(rights.ask),
    [RIGHTS_DUE]: onRightsDue({ requests: rights.requests, clock }),
    [RIGHTS_ADVANCE]: ({ aggregateId }) => rights.advance(aggregateId),
  };
}

/** Where services answer; each message goes once compliance has taken it. */
export const rightsStream = { name: 'RIGHTS', subjects: ['rights.>'], retention: 'work' } as const;

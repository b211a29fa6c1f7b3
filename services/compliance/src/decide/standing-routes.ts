import { type ConsumeOptions, subjectsFor } from '@salesmesh/chassis/bus';
import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { StandingServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { getTeamBoard } from '../standing/get-team-board.ts';
import { AUTOMATION_DECIDED, onAutomationDecided } from '../standing/on-automation-decided.ts';
import { getStandingRules, putStandingRules } from '../standing/put-standing-rules.ts';
import { recordCustomerScores } from '../standing/record-customer-scores.ts';
import { recordTraining } from '../standing/record-training.ts';
import { unfreezeTeam } from '../standing/unfreeze-team.ts';
import type { Parts } from './assemble.ts';

const services = ['gateway'];
const officers: Right = { services, roles: ['compliance_officer'] };
const managers: Right = { services, roles: ['sales_manager', 'compliance_officer', 'operator'] };
/** Nobody whose own team is measured tells the answers; services that ask customers may. */
const scoreKeepers: Right = {
  services: ['gateway', 'leads', 'task-network'],
  roles: ['compliance_officer', 'operator'],
};

export function standingRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.StandingService/PutStandingRules': { right: officers, unary: putStandingRules(parts) },
    '/salesmesh.compliance.v1.StandingService/GetStandingRules': { right: managers, unary: getStandingRules(parts) },
    '/salesmesh.compliance.v1.StandingService/RecordCustomerScores': {
      right: scoreKeepers,
      unary: recordCustomerScores(parts),
    },
    '/salesmesh.compliance.v1.StandingService/GetTeamBoard': { right: managers, unary: getTeamBoard(parts) },
    '/salesmesh.compliance.v1.StandingService/RecordTraining': { right: officers, unary: recordTraining(parts) },
    '/salesmesh.compliance.v1.StandingService/UnfreezeTeam': { right: officers, unary: unfreezeTeam(parts) },
  } satisfies RpcTableOf<StandingServiceMethods>;
}

/** Begins where it is first asked for: what was decided before is read from where decisions are kept. */
export function decisionRoute(parts: Parts): ConsumeOptions {
  return {
    stream: 'COMPLIANCE',
    durable: 'compliance_standings',
    filterSubjects: [subjectsFor(AUTOMATION_DECIDED)],
    startAt: 'new',
    maxInFlight: 1_000,
    batch: { size: 500, waitMs: 100 },
    handler: onAutomationDecided(parts),
  };
}

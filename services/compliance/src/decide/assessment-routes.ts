import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type { AssessmentServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { ASSESSMENT_EXPIRING } from '../assessments/assessment-store-mongo.ts';
import { listAssessments, proposeAssessment } from '../assessments/propose-assessment.ts';
import { approveAssessment, onAssessmentExpiring, withdrawAssessment } from '../assessments/settle-assessment.ts';
import type { Parts } from './assemble.ts';

const services = ['gateway'];
const officers: Right = { services, roles: ['compliance_officer'] };
const managers: Right = { services, roles: ['sales_manager', 'compliance_officer', 'operator'] };

export function assessmentRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.AssessmentService/ProposeAssessment': {
      right: managers,
      unary: proposeAssessment(parts),
    },
    '/salesmesh.compliance.v1.AssessmentService/ApproveAssessment': {
      right: officers,
      unary: approveAssessment(parts),
    },
    '/salesmesh.compliance.v1.AssessmentService/WithdrawAssessment': {
      right: officers,
      unary: withdrawAssessment(parts),
    },
    '/salesmesh.compliance.v1.AssessmentService/ListAssessments': { right: managers, unary: listAssessments(parts) },
  } satisfies RpcTableOf<AssessmentServiceMethods>;
}

export function assessmentTimers(parts: Parts): Record<string, TimerHandler> {
  return { [ASSESSMENT_EXPIRING]: onAssessmentExpiring(parts) };
}

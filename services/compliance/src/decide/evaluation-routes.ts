import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { EvaluationServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { recordEvaluation, recordEvaluations } from '../evaluation/record-evaluation.ts';
import type { Parts } from './assemble.ts';

/** People through the gateway; a service that sends by ways of its own asks on its own behalf. */
const senders: Right = { services: ['gateway', 'leads'], roles: ['sales_manager', 'compliance_officer', 'operator'] };

export function evaluationRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.EvaluationService/RecordEvaluation': { right: senders, unary: recordEvaluation(parts) },
    '/salesmesh.compliance.v1.EvaluationService/RecordEvaluations': { right: senders, bidi: recordEvaluations(parts) },
  } satisfies RpcTableOf<EvaluationServiceMethods>;
}

import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { ImpactServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { assessImpact, getImpact, type ImpactDeps } from '../impact/assess-impact.ts';
import { getShadow, type ShadowDeps, startShadowRun, stopShadowRun } from '../shadow/set-shadow.ts';

const officers: Right = { services: ['gateway'], roles: ['compliance_officer'] };

export function impactRoutes(parts: ImpactDeps & ShadowDeps) {
  return {
    '/salesmesh.compliance.v1.ImpactService/AssessImpact': { right: officers, unary: assessImpact(parts) },
    '/salesmesh.compliance.v1.ImpactService/GetImpact': { right: officers, unary: getImpact(parts) },
    '/salesmesh.compliance.v1.ImpactService/StartShadow': { right: officers, unary: startShadowRun(parts) },
    '/salesmesh.compliance.v1.ImpactService/StopShadow': { right: officers, unary: stopShadowRun(parts) },
    '/salesmesh.compliance.v1.ImpactService/GetShadow': { right: officers, unary: getShadow(parts) },
  } satisfies RpcTableOf<ImpactServiceMethods>;
}

import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { ScreeningServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { redactImage } from '../redaction/redact-image.ts';
import { redactText } from '../redaction/redact-text.ts';
import { screenContent } from '../screening/screen-content.ts';
import type { Parts } from './assemble.ts';

/** Whoever writes or uploads something, and services that store what people send them. */
const writers: Right = {
  services: ['gateway', 'leads', 'forecasting', 'task-network', 'knowledge'],
  roles: ['rep', 'sales_manager', 'compliance_officer', 'operator'],
};

export function screeningRoutes(parts: Pick<Parts, 'images' | 'lists' | 'settings'>) {
  return {
    '/salesmesh.compliance.v1.ScreeningService/RedactText': { right: writers, unary: redactText() },
    '/salesmesh.compliance.v1.ScreeningService/RedactImage': { right: writers, bidi: redactImage(parts) },
    '/salesmesh.compliance.v1.ScreeningService/ScreenContent': { right: writers, clientStream: screenContent(parts) },
  } satisfies RpcTableOf<ScreeningServiceMethods>;
}

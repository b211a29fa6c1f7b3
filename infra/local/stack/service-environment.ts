import { policiesFolder } from '../../tools/policy-sources.ts';
import { ledgerOrigin, type Secrets } from '../secrets/secrets.ts';
import type { ServiceName } from '../service-names.ts';
import { audience } from '../stand-ins/oidc/oidc-clients.ts';
import { type GivenServers, serverEnvironment } from './server-addresses.ts';
import type { StackPorts } from './stack-ports.ts';

export type StackPlan = {
  readonly given: GivenServers;
  readonly ports: StackPorts;
  readonly secrets: Secrets;
  /** Offset of the services' clock in milliseconds; absent or empty is none. */
  readonly clockFile: string;
  /** Who sends in the name of each tenant. */
  readonly sendersFile: string;
  /** Compiled policies. */
  readonly policyBundles: string;
  /** Programs that judge drafts of the rules; regal is built by who needs it: node infra/tools/build.ts regal. */
  readonly ruleTools: { readonly opa: string; readonly regal: string };
};

const prefixes: Record<ServiceName, string> = {
  leads: 'LEADS_',
  compliance: 'COMPLIANCE_',
  egress: 'EGRESS_',
  'task-network': 'TASK_NETWORK_',
  knowledge: 'KNOWLEDGE_',
  forecasting: 'FORECASTING_',
  gateway: 'GATEWAY_',
};

/** Where each service's program starts, from the repository's root. */
export const entryPoints: Record<ServiceName, string> = {
  leads: 'services/leads/src/main.ts',
  compliance: 'services/compliance/src/decide/main.ts',
  egress: 'services/compliance/src/egress/main.ts',
  'task-network': 'services/task-network/src/main.ts',
  knowledge: 'services/knowledge/src/main.ts',
  forecasting: 'services/forecasting/src/main.ts',
  gateway: 'gateway/src/main.ts',
};

/** The settings of one service, under its own prefix: it sees none of another's. */
export function serviceEnvironment(service: ServiceName, plan: StackPlan): Record<string, string> {
  const { tls } = plan.secrets.services[service];
  const settings = {
    ...serverEnvironment(service, plan),
    TLS_CA_FILE: tls.caFile,
    TLS_CERT_FILE: tls.certFile,
    TLS_KEY_FILE: tls.keyFile,
    ...ownSettings[service](plan),
  };
  const prefixed = Object.entries(settings).map(([name, value]) => [`${prefixes[service]}${name}`, value]);
  // No load balancer stands before a local service that would have to notice that it stops.
  const shared = {
    HOST: '127.0.0.1',
    CLOCK_FILE: plan.clockFile,
    ACCESS_RULES: `${plan.policyBundles}/access`,
    NOT_READY_MS: '0',
  };
  return { ...Object.fromEntries(prefixed), ...shared };
}

/** Its officers keep the rules of a local system. */
const developmentTenant = 'acme';

const local = (port: number) => `127.0.0.1:${port}`;
/** Between services the host is named, because a certificate is checked against a name. */
const peer = (port: number) => `localhost:${port}`;

export function oidcIssuer({ given, ports }: StackPlan): string {
  return given.oidc ?? `http://${local(ports.oidc)}`;
}

const ownSettings: Record<ServiceName, (plan: StackPlan) => Record<string, string>> = {
  leads: ({ ports, secrets }) => ({
    GRPC_PORT: String(ports.leads),
    HEALTH_PORT: String(ports.leadsHealth),
    COMPLIANCE_ADDRESS: peer(ports.compliance),
    SEAL_KEY_FILE: secrets.sealKey.file,
  }),
  compliance: ({ ports, secrets, policyBundles, ruleTools }) => ({
    GRPC_PORT: String(ports.compliance),
    HEALTH_PORT: String(ports.complianceHealth),
    LEADS_ADDRESS: peer(ports.leads),
    POLICY_BUNDLES: policyBundles,
    // Packs are compiled here whenever they change; trying a million inputs each time is for images.
    PLAN_PROVEN_INPUTS: '0',
    RULES_TENANT: developmentTenant,
    RULE_SOURCES: policiesFolder,
    OPA_PATH: ruleTools.opa,
    REGAL_PATH: ruleTools.regal,
    LEDGER_ORIGIN: ledgerOrigin,
    LEDGER_KEY_FILE: secrets.ledgerKey.file,
    CONTENT_KEY_FILE: secrets.contentKey.file,
  }),
  egress: ({ given, ports, secrets, sendersFile }) => ({
    HEALTH_PORT: String(ports.egressHealth),
    COMPLIANCE_ADDRESS: peer(ports.compliance),
    LEADS_ADDRESS: peer(ports.leads),
    LEDGER_ORIGIN: ledgerOrigin,
    LEDGER_PUBLIC_KEY_FILE: secrets.ledgerVerifierKeys.file,
    SENDERS: sendersFile,
    SMTP_URL: given.smtp ?? `smtp://egress:${secrets.smtpPassword.text}@${local(ports.mailSmtp)}`,
    SMS_WEBHOOK_URL: `http://${local(ports.webhook)}/sms`,
    CALL_WEBHOOK_URL: `http://${local(ports.webhook)}/call`,
    WEBHOOK_SECRET_FILE: secrets.webhookSecret.file,
  }),
  'task-network': ({ ports }) => ({
    GRPC_PORT: String(ports['task-network']),
    HEALTH_PORT: String(ports['task-networkHealth']),
    LEADS_ADDRESS: peer(ports.leads),
    COMPLIANCE_ADDRESS: peer(ports.compliance),
    KNOWLEDGE_ADDRESS: peer(ports.knowledge),
  }),
  knowledge: ({ ports }) => ({
    GRPC_PORT: String(ports.knowledge),
    HEALTH_PORT: String(ports.knowledgeHealth),
  }),
  forecasting: ({ ports }) => ({
    GRPC_PORT: String(ports.forecasting),
    HEALTH_PORT: String(ports.forecastingHealth),
    COMPLIANCE_ADDRESS: peer(ports.compliance),
  }),
  gateway: (plan) => ({
    PORT: String(plan.ports.gateway),
    HEALTH_PORT: String(plan.ports.gatewayHealth),
    LEADS_ADDRESS: peer(plan.ports.leads),
    COMPLIANCE_ADDRESS: peer(plan.ports.compliance),
    TASK_NETWORK_ADDRESS: peer(plan.ports['task-network']),
    KNOWLEDGE_ADDRESS: peer(plan.ports.knowledge),
    FORECASTING_ADDRESS: peer(plan.ports.forecasting),
    OIDC_ISSUER: oidcIssuer(plan),
    OIDC_AUDIENCE: audience,
  }),
};

import type { ServiceName } from './service-names.ts';

/** What a service owns and reads in NATS. Everything else follows from it; what is not listed is refused by the server. */
type NatsRights = {
  /** Subjects the service may publish to. */
  readonly publishes: readonly string[];
  /** Streams it declares, reads and purges. */
  readonly ownStreams: readonly string[];
  /** Streams of others on which it may create and read consumers. */
  readonly readStreams: readonly string[];
};

/** The stream behind the object store that hands compiled policies to every process. */
const policyStream = 'OBJ_policies';

/** The permission table: one row a service, locally as in a cluster. */
export const natsRights: Record<ServiceName, NatsRights> = {
  leads: {
    publishes: ['salesmesh.leads.v1.>', 'signals.>', 'rights.leads.>', 'dead.leads.>'],
    ownStreams: ['LEADS', 'SIGNALS', 'DEAD_LEADS'],
    readStreams: ['COMPLIANCE', policyStream],
  },
  compliance: {
    publishes: ['salesmesh.compliance.v1.>', 'rights.compliance.>', 'dead.compliance.>', '$O.policies.>'],
    ownStreams: ['COMPLIANCE', 'RIGHTS', 'DEAD_COMPLIANCE', policyStream],
    readStreams: ['LEADS', 'EGRESS'],
  },
  egress: {
    publishes: ['salesmesh.egress.v1.>', 'rights.egress.>', 'dead.egress.>'],
    ownStreams: ['EGRESS', 'DEAD_EGRESS'],
    readStreams: ['COMPLIANCE'],
  },
  'task-network': {
    publishes: ['salesmesh.tasks.v1.>', 'rights.task-network.>', 'dead.task-network.>'],
    ownStreams: ['TASKS', 'DEAD_TASK_NETWORK'],
    readStreams: ['LEADS', 'COMPLIANCE'],
  },
  knowledge: {
    publishes: ['salesmesh.knowledge.v1.>', 'rights.knowledge.>', 'dead.knowledge.>'],
    ownStreams: ['KNOWLEDGE', 'DEAD_KNOWLEDGE'],
    readStreams: ['TASKS', 'COMPLIANCE'],
  },
  forecasting: {
    publishes: ['salesmesh.forecasting.v1.>', 'rights.forecasting.>', 'dead.forecasting.>'],
    ownStreams: ['FORECASTING', 'DEAD_FORECASTING'],
    readStreams: ['COMPLIANCE'],
  },
  gateway: {
    publishes: [],
    ownStreams: [],
    readStreams: ['LEADS', 'COMPLIANCE', 'EGRESS', 'TASKS', 'KNOWLEDGE', 'FORECASTING', policyStream],
  },
};

/** Answers come to a prefix per user, so that nobody can listen to another's. The client is given the same prefix. */
export function inboxPrefix(service: ServiceName): string {
  return `_INBOX_${service}`;
}

export type NatsPermissions = {
  readonly publish: { readonly allow: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
};

/** The rights as subjects, in the shape of the server's configuration. */
export function natsPermissions(service: ServiceName): NatsPermissions {
  const rights = natsRights[service];
  const api = [
    '$JS.API.INFO',
    '$JS.API.STREAM.NAMES',
    ...rights.ownStreams.flatMap(declareSubjects),
    ...[...rights.ownStreams, ...rights.readStreams].flatMap(readSubjects),
  ];
  return {
    publish: { allow: [...rights.publishes, ...api] },
    subscribe: { allow: [`${inboxPrefix(service)}.>`] },
  };
}

function declareSubjects(stream: string): string[] {
  const verbs = ['CREATE', 'UPDATE', 'PURGE', 'MSG.DELETE'];
  return verbs.map((verb) => `$JS.API.STREAM.${verb}.${stream}`);
}

function readSubjects(stream: string): string[] {
  return [
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.STREAM.MSG.GET.${stream}`,
    `$JS.API.DIRECT.GET.${stream}`,
    `$JS.API.DIRECT.GET.${stream}.>`,
    ...['NAMES', 'LIST', 'CREATE'].map((verb) => `$JS.API.CONSUMER.${verb}.${stream}`),
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    ...['DURABLE.CREATE', 'INFO', 'MSG.NEXT', 'DELETE'].map((verb) => `$JS.API.CONSUMER.${verb}.${stream}.*`),
    `$JS.ACK.${stream}.>`,
    `$JS.FC.${stream}.>`,
  ];
}

/** What a dead letter says beside the headers of the event it holds. */
export const DeadHeader = {
  code: 'salesmesh-dead-code',
  subject: 'salesmesh-dead-subject',
  stream: 'salesmesh-dead-stream',
  sequence: 'salesmesh-dead-sequence',
  consumer: 'salesmesh-dead-consumer',
  deliveries: 'salesmesh-dead-deliveries',
  at: 'salesmesh-dead-at',
} as const;

export function deadStreamOf(service: string): string {
  return `DEAD_${service.toUpperCase().replaceAll('-', '_')}`;
}
export function deadSubjectsOf(service: string): string {
  return `dead.${service}.>`;
}
/** Where a consumer's dead letters lie. */
export function letterSubject(service: string, durable: string): string {
  return `dead.${service}.letter.${durable}`;
}
/** Where a replayed letter returns to its consumer, and to no other one of the stream. */
export function replaySubject(service: string, durable: string): string {
  return `dead.${service}.replay.${durable}`;
}

/** The processes that hold credentials of their own; the name is their user in each server and the common name of their certificate. */
export const serviceNames = [
  'leads',
  'compliance',
  'egress',
  'task-network',
  'knowledge',
  'forecasting',
  'gateway',
] as const;
export type ServiceName = (typeof serviceNames)[number];

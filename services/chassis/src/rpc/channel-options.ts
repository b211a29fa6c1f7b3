import type { ChannelOptions } from '@grpc/grpc-js';

/** Shared by all clients: one connection per address of the headless service, and dead peers found out within 15 s. */
const transport: ChannelOptions = {
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.keepalive_permit_without_calls': 1,
  // Instances come and go with every rollout; the default of 30 s would send calls to few of them for that long.
  'grpc.dns_min_time_between_resolutions_ms': 2_000,
  'grpc.max_reconnect_backoff_ms': 5_000,
  'grpc.service_config_disable_resolution': 1,
  'grpc.enable_channelz': 0,
};

/**
 * Retries on UNAVAILABLE, three attempts in all, for the methods named idempotent. The budget is gRPC's own throttle
 * (gRFC A6): each failure takes one of ten tokens, each success gives a tenth back, and below half nothing is retried, so
 * that a broken service is not hit three times as hard.
 */
export function channelOptions(
  serviceName: string,
  idempotent: readonly string[],
  serverName: string | undefined,
): ChannelOptions {
  const retryPolicy = {
    maxAttempts: 3,
    initialBackoff: '0.05s',
    maxBackoff: '1s',
    backoffMultiplier: 2,
    retryableStatusCodes: ['UNAVAILABLE'],
  };
  const methods = idempotent.map((method) => ({ service: serviceName, method }));
  const serviceConfig = {
    loadBalancingConfig: [{ round_robin: {} }],
    ...(methods.length === 0 ? {} : { methodConfig: [{ name: methods, retryPolicy }] }),
    retryThrottling: { maxTokens: 10, tokenRatio: 0.1 },
  };
  const name = serverName === undefined ? {} : { 'grpc.ssl_target_name_override': serverName };
  return { ...transport, ...name, 'grpc.service_config': JSON.stringify(serviceConfig) };
}

/** Server side: connections end after a while so that clients look up the addresses again and find new instances. */
export function serverOptions(maxConnectionAgeMs: number): ChannelOptions {
  return {
    'grpc.max_connection_age_ms': maxConnectionAgeMs,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
    'grpc.enable_channelz': 0,
  };
}

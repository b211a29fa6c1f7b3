import { sharedSystem } from './shared-system.ts';
import { type SpanCollector, startSpanCollector } from './span-collector.ts';

const tenants = [
  ...['cards', 'decision-events', 'direct-send', 'documentation', 'forecasts', 'screening', 'sources'],
  ...['tasks', 'trace', 'typed-client', 'withdrawal'],
];
/** Services that a dispatch comes through. */
export const traced = ['gateway', 'leads', 'task-network', 'compliance', 'egress'] as const;

let collecting: Promise<SpanCollector> | undefined;

/** What the traced services of the system did. */
export function spanCollector(): Promise<SpanCollector> {
  collecting ??= startSpanCollector();
  return collecting;
}

/** For journeys that leave processes and the clock alone. One that does not is the last. */
export const everydaySystem = sharedSystem(async () => {
  const { endpoint } = await spanCollector();
  const telemetry = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_BSP_SCHEDULE_DELAY: '100' };
  const settings = Object.fromEntries(traced.map((service) => [service, telemetry]));
  return { name: 'journeys-everyday', tenants, settings };
});

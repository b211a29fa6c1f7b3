import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syntheticData } from '../demo/demo-data.ts';
import { followUpTemplates } from '../demo/follow-up-texts.ts';
import { ndjsonFile, pastMapping } from '../demo/lead-files.ts';
import { startStack } from '../local/stack.ts';
import { signedIn } from './ask-gateway.ts';
import { germanLead } from './german-lead.ts';
import { pollUntil } from './poll-until.ts';
import { startSpanCollector } from './span-collector.ts';

test('one trace leads from a dispatch at the gateway over both event streams to the delivery at egress', async () => {
  await using collector = await startSpanCollector();
  const telemetry = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_BSP_SCHEDULE_DELAY: '100' };
  const settings = { gateway: telemetry, leads: telemetry, compliance: telemetry, egress: telemetry };
  await using stack = await startStack({ name: 'journey-trace', isFresh: true, settings });
  const [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  const now = new Date();
  const { past, ...data } = syntheticData(now);
  await manager.do('PUT', '/v1/mappings/past', pastMapping({ ...data, past }));
  await officer.do('PUT', '/v1/compliance/teams/europe', { frozen: false, ces: 92, established_in: 'DE' });
  await manager.do('PUT', '/v1/reps/one', { team: 'europe', regions: ['DE'], capacity: 5, timezone: 'Europe/Berlin' });
  for (const { id, ...template } of followUpTemplates) {
    await manager.do('PUT', `/v1/follow-up-templates/${id}`, template);
  }
  const imported = await manager.ask('POST', '/v1/leads/imports?mapping=past&source=past', {
    body: ndjsonFile(past.slice(0, 300)),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  assert.match(imported.text, /"created":300/);
  const trained = await manager.ask('POST', '/v1/scorers', { body: { sources: ['past'] } });
  assert.match(trained.text, /"scorer":\{/);
  const { lead } = await manager.do('POST', '/v1/leads', germanLead('traced', now));
  await manager.do('POST', '/v1/leads/scores', { lead_ids: [lead.id] });

  const dispatched = await manager.ask('POST', '/v1/dispatches', { body: { sources: ['journey'] } });

  assert.equal(dispatched.body.dispatched, 1);
  const traceId = dispatched.headers.get('x-trace-id');
  const ofTrace = async () => collector.spans.filter((span) => span.traceId === traceId);
  const isWhole = (spans: { service: string; name: string }[]) =>
    spans.some(({ service, name }) => service === 'egress' && name.includes('PermitGranted'));
  const spans = await pollUntil(ofTrace, isWhole);
  const services = new Set(spans.map(({ service }) => service));
  assert.deepEqual([...services].toSorted(), ['compliance', 'egress', 'gateway', 'leads']);
  const listed = await manager.do('GET', `/v1/automations?reference=${lead.id}`);
  assert.equal(listed.automations.length, 1);
});

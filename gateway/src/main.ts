import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectBus } from '@salesmesh/chassis/bus';
import { connectCache, rateLimiter } from '@salesmesh/chassis/cache';
import { systemClock } from '@salesmesh/chassis/clock';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { createApp } from './app.ts';
import { connectClients } from './clients.ts';
import { readConfig } from './config.ts';
import { longestStreamMs } from './http/time-limits.ts';
import { liveEvents } from './live-events.ts';
import { answerProblem } from './middleware/answer-problem/answer-problem.ts';
import { authenticate } from './middleware/authenticate/authenticate.ts';
import { tokenVerifier } from './middleware/authenticate/verify-token.ts';
import { limitRate } from './middleware/limit-rate/limit-rate.ts';
import { apiRoutes } from './routes.ts';

const service = 'gateway';
const config = readConfig();
const log = createLog({ service, level: config.LOG_LEVEL });
const tls = config.tls === undefined ? {} : { tls: config.tls };

await runService({
  log,
  host: config.HOST,
  healthPort: config.HEALTH_PORT,
  drainMs: config.DRAIN_MS,
  notReadyMs: config.NOT_READY_MS,
  start: async (stack, health) => {
    const door = health.register('door');
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const clients = connectClients(
      {
        leads: config.LEADS_ADDRESS,
        compliance: config.COMPLIANCE_ADDRESS,
        taskNetwork: config.TASK_NETWORK_ADDRESS,
        knowledge: config.KNOWLEDGE_ADDRESS,
        forecasting: config.FORECASTING_ADDRESS,
        ...tls,
      },
      stack,
    );
    const credentials = { user: config.NATS_USER, password: config.NATS_PASSWORD };
    const bus = stack.use(await connectBus({ url: config.NATS_URL, ...credentials, service, log }));
    const cache = stack.use(await connectCache({ url: config.REDIS_URL, log }));
    const limiter = (name: string, points: number) => rateLimiter({ cache, name, points, perSeconds: 1 });
    const { MAX_BODY_BYTES: maxBodyBytes, MAX_IMPORT_BYTES: maxImportBytes } = config;
    const verify = tokenVerifier({ issuer: config.OIDC_ISSUER, audience: config.OIDC_AUDIENCE });
    const stopping = new AbortController();
    const app = createApp({
      routes: apiRoutes(clients, liveEvents(bus, stopping.signal), { maxBodyBytes, maxImportBytes }),
      guards: {
        authenticate: authenticate(verify, systemClock),
        limitRate: limitRate({
          person: limiter('person', config.RATE_PER_SECOND),
          door: limiter('door', config.INTAKE_RATE_PER_SECOND),
        }),
      },
      ids: uuidv7Ids(systemClock),
      answerProblem: answerProblem(log, maxBodyBytes),
      maxBodyBytes,
      trustedProxies: config.TRUSTED_PROXIES,
    });
    // Node's own limit of five minutes for a whole request would cut a large import in the middle.
    const server = createServer({ requestTimeout: longestStreamMs }, app);
    server.prependListener('request', (_, response) => {
      // A busy client would else keep its connection, and with it this process, for as long as it asks.
      if (stopping.signal.aborted) response.setHeader('connection', 'close');
    });
    server.listen(config.PORT, config.HOST);
    await once(server, 'listening');
    stack.defer(async () => {
      const closed = once(server, 'close');
      server.close();
      stopping.abort();
      // Those that are busy now are closed once they have been answered.
      server.keepAliveTimeout = 1;
      server.closeIdleConnections();
      await closed;
    });
    log.info({ port: (server.address() as AddressInfo).port }, 'listening');
    door.up();
  },
});

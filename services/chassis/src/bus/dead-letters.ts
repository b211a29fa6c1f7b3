import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadConfig } from '../config/config.ts';
import { AppError } from '../errors/errors.ts';
import { createLog } from '../log/log.ts';
import { type Bus, connectBus } from './bus.ts';
import { type DeadLetter, deadLetters } from './dead-letter-stream.ts';

const USAGE = `Looks at and gives back the dead letters of one service.

  node services/chassis/src/bus/dead-letters.ts list --service leads [--limit 50] [--after ID]
  node services/chassis/src/bus/dead-letters.ts show --service leads ID
  node services/chassis/src/bus/dead-letters.ts replay --service leads ID | all

Address and user come from NATS_URL, NATS_USER and NATS_PASSWORD, or NATS_PASSWORD_FILE.
`;
const settings = z.object({
  NATS_URL: z.string(),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
});

type Command = { name: string; service: string; id: string | undefined; limit: number; afterId: number };

/** Reads the command line; undefined when it says nothing that can be done. */
export function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      service: { type: 'string' },
      limit: { type: 'string', default: '50' },
      after: { type: 'string', default: '0' },
    },
  });
  const [name = '', id] = positionals;
  const limit = Number(values.limit);
  const afterId = Number(values.after);
  const needsId = name === 'show' || name === 'replay';
  const isId = /^\d+$/.test(id ?? '') || (name === 'replay' && id === 'all');
  const isKnown = name === 'list' || (needsId && isId);
  const areNumbers = Number.isSafeInteger(limit) && Number.isSafeInteger(afterId);
  if (!isKnown || !areNumbers || values.service === undefined) return undefined;
  return { name, service: values.service, id, limit, afterId };
}

async function execute(bus: Bus, { name, service, id, limit, afterId }: Command): Promise<string> {
  const letters = deadLetters(bus, service);
  if (name === 'list') {
    const found = await letters.list({ limit, afterId });
    return `${found.map(listLine).join('\n')}${found.length === 0 ? 'no dead letters' : ''}\n`;
  }
  if (name === 'show') {
    const { payload, ...facts } = await letters.get(Number(id));
    return `${JSON.stringify({ ...facts, message: readable(bus, facts.type, payload) }, null, 2)}\n`;
  }
  return `replayed ${await letters.replay(id === 'all' ? 'all' : Number(id))}\n`;
}

function listLine({ id, deadAt, code, consumer, type, tenant, aggregateId, deliveries }: DeadLetter): string {
  return [id, deadAt, code, consumer, type, tenant, aggregateId, deliveries].join('\t');
}

/** A letter that could not be decoded is worth showing too. */
function readable(bus: Bus, type: string, payload: Uint8Array): object {
  try {
    return bus.codec.decode(type, payload);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { error: error.code, base64: Buffer.from(payload).toString('base64') };
  }
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  if (command === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  // biome-ignore lint/style/noProcessEnv: a command of its own, so it has no service's config
  const { NATS_URL, NATS_USER, NATS_PASSWORD } = loadConfig(settings, process.env);
  await using bus = await connectBus({
    url: NATS_URL,
    ...(NATS_USER === undefined ? {} : { user: NATS_USER }),
    ...(NATS_PASSWORD === undefined ? {} : { password: NATS_PASSWORD }),
    service: command.service,
    log: createLog({ service: 'dead-letters', level: 'fatal' }),
    connectTimeoutMs: 5_000,
  });
  process.stdout.write(await execute(bus, command));
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof AppError ? error.message : error}\n`);
    process.exitCode = 1;
  });
}

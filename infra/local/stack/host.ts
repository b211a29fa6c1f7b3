/** The process behind `make up`: starts the system and holds it until it is told to stop. Takes the arguments of `up.ts`. */
import { freePort } from '../servers/free-port.ts';
import { setting } from '../settings.ts';
import { startStack } from '../stack.ts';
import { readStackArguments } from './stack-arguments.ts';

const { name, services } = readStackArguments(process.argv.slice(2));
const onProgress = (line: string) => process.stdout.write(`${line}\n`);
const stack = await gatewayPort()
  .then((port) => startStack({ name, services, servers: 'environment', gatewayPort: port, onProgress }))
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
const { promise: stopped, resolve } = Promise.withResolvers<void>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
const awake = setInterval(() => {}, 2 ** 30);
await stopped;
await stack.stop();
clearInterval(awake);

/** A port that was asked for is used or refused; only the usual one gives way, and says so. */
async function gatewayPort(): Promise<number> {
  const asked = setting('GATEWAY_PORT');
  if (asked === undefined) {
    return freePort(8080).catch(() => {
      onProgress('port 8080 is taken by somebody else; the gateway gets another, printed below');
      return freePort();
    });
  }
  if (!/^\d{1,5}$/.test(asked)) throw new Error(`GATEWAY_PORT is "${asked}"; give a port number`);
  return freePort(Number(asked)).catch((cause: Error) => {
    throw new Error(`${cause.message}; choose another GATEWAY_PORT`, { cause });
  });
}

/** The process behind `make up`: starts the system and holds it until it is told to stop. Takes the arguments of `up.ts`. */
import { setting } from '../settings.ts';
import { startStack } from '../stack.ts';
import { readStackArguments } from './stack-arguments.ts';

const { name, services } = readStackArguments(process.argv.slice(2));
const gatewayPort = Number(setting('GATEWAY_PORT') ?? 8080);
const onProgress = (line: string) => process.stdout.write(`${line}\n`);
const stack = await startStack({ name, services, servers: 'environment', gatewayPort, onProgress }).catch(
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
const { promise: stopped, resolve } = Promise.withResolvers<void>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
const awake = setInterval(() => {}, 2 ** 30);
await stopped;
await stack.stop();
clearInterval(awake);

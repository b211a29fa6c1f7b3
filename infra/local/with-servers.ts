/**
 * Runs a command with MONGO_URL and REDIS_URL of servers that live as long as it: `with-servers.ts -- <command…>`. NATS is
 * not among them, nor one that is there already: streams and consumers have fixed names, so test files that share a server
 * would take each other's events. It starts in no time, and each file has its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { environmentWith } from './settings.ts';
import { testServers } from './test-servers.ts';

const [command, ...args] = process.argv.slice(process.argv.indexOf('--') + 1);
if (command === undefined || !process.argv.includes('--')) {
  process.stderr.write('usage: node infra/local/with-servers.ts -- <command…>\n');
  process.exit(2);
}
const servers = await testServers({ mongo: true, redis: true });
const env = environmentWith({ MONGO_URL: servers.mongoUrl, REDIS_URL: servers.redisUrl, NATS_URL: '' });
const child = spawn(command, args, { stdio: 'inherit', env });
// The command decides how to end; we wait for it, so that it never loses its servers while it finishes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code]: [number | null] = (await once(child, 'exit')) as [number | null];
await servers.stop();
process.exit(code ?? 1);

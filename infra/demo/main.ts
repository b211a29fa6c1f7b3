import { parseArgs } from 'node:util';
import { startStack } from '../local/stack.ts';
import { signIn } from '../local/stand-ins/oidc/sign-in.ts';
import { realData, syntheticData } from './demo-data.ts';
import { gatewayApi } from './gateway-api.ts';
import { reportLines } from './print-report.ts';
import { mismatches } from './reconcile.ts';
import { runMainJob } from './run-main-job.ts';
import { clockOffsetFor } from './start-time.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '' } } });
const startedAt = performance.now();
const say = (line: string) => process.stderr.write(`${line}\n`);

const offsetMs = clockOffsetFor(new Date());
const now = new Date(Date.now() + offsetMs);
const data =
  values.data === ''
    ? syntheticData(now)
    : await realData(values.data, now).catch((error: Error) => {
        say(error.message);
        process.exit(1);
      });
say(`Data: ${data.label}`);

await using stack = await startStack({ name: 'demo', isFresh: true, onProgress: say });
await stack.setClockOffset(offsetMs);
const [managerToken, officerToken, repToken] = await Promise.all([
  signIn(stack.oidcIssuer, 'manager'),
  signIn(stack.oidcIssuer, 'officer'),
  signIn(stack.oidcIssuer, 'rep'),
]);
const { gatewayUrl, mailUrl, webhookUrl } = stack;
const { tally, measured } = await runMainJob(
  {
    manager: gatewayApi(gatewayUrl, managerToken),
    officer: gatewayApi(gatewayUrl, officerToken),
    rep: gatewayApi(gatewayUrl, repToken),
    gatewayUrl,
    tenant: 'acme',
    mailUrl,
    webhookUrl,
    now,
    advance: (ms) => stack.setClockOffset(offsetMs + ms),
    say,
  },
  data,
);
const seconds = (performance.now() - startedAt) / 1_000;
process.stdout.write(`${reportLines(data.label, tally, { ...measured, seconds }).join('\n')}\n`);
process.exitCode = mismatches(tally).length === 0 ? 0 : 1;

import { readFile } from 'node:fs/promises';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { requiredSetting, setting } from '../../settings.ts';
import { runStandIn } from '../run-stand-in.ts';
import { startWebhookReceiver } from './webhook-receiver.ts';

const secret = await readFile(requiredSetting('WEBHOOK_SECRET_FILE'), 'utf8');
const clockFile = setting('CLOCK_FILE');
await runStandIn(() =>
  startWebhookReceiver({
    folder: requiredSetting('WEBHOOK_FOLDER'),
    port: Number(setting('WEBHOOK_PORT') ?? 0),
    secret,
    clock: clockFile ? fileClock(clockFile) : systemClock,
  }),
);

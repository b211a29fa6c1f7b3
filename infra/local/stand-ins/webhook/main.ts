import { readFile } from 'node:fs/promises';
import { requiredSetting, setting } from '../../settings.ts';
import { runStandIn } from '../run-stand-in.ts';
import { startWebhookReceiver } from './webhook-receiver.ts';

const secret = await readFile(requiredSetting('WEBHOOK_SECRET_FILE'), 'utf8');
await runStandIn(() =>
  startWebhookReceiver({
    folder: requiredSetting('WEBHOOK_FOLDER'),
    port: Number(setting('WEBHOOK_PORT') ?? 0),
    secret,
  }),
);

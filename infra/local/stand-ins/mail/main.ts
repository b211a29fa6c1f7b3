import { readFile } from 'node:fs/promises';
import { requiredSetting, setting } from '../../settings.ts';
import { runStandIn } from '../run-stand-in.ts';
import { startMailReceiver } from './mail-receiver.ts';

const password = await readFile(requiredSetting('MAIL_PASSWORD_FILE'), 'utf8');
await runStandIn(() =>
  startMailReceiver({
    folder: requiredSetting('MAIL_FOLDER'),
    smtpPort: Number(setting('MAIL_SMTP_PORT') ?? 0),
    httpPort: Number(setting('MAIL_HTTP_PORT') ?? 0),
    user: requiredSetting('MAIL_USER'),
    password,
  }),
);

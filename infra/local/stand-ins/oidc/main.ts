import { setting } from '../../settings.ts';
import { runStandIn } from '../run-stand-in.ts';
import { startOidcProvider } from './oidc-provider.ts';

const machineSecret = setting('OIDC_MACHINE_SECRET');
await runStandIn(() =>
  startOidcProvider({ port: Number(setting('OIDC_PORT') ?? 0), ...(machineSecret && { machineSecret }) }),
);

import { inboxPrefix, natsPermissions } from '../local/nats-permissions.ts';
import { serviceNames } from '../local/service-names.ts';

/**
 * The users that a NATS server of one's own must have, as its configuration writes them: who may publish and read what.
 * Passwords are taken from the server's environment.
 */
export function natsUsers(): string {
  const users = serviceNames.map((name) => {
    const { publish, subscribe } = natsPermissions(name);
    const rights = { publish: publish.allow, subscribe: subscribe.allow };
    const password = `$${name.toUpperCase().replaceAll('-', '_')}_NATS_PASSWORD`;
    return `    # Answers come to ${inboxPrefix(name)}.\n    { user: ${name}, password: ${password}, permissions: ${JSON.stringify(rights)} }`;
  });
  return `# Made from infra/local/nats-permissions.ts; include it in the configuration of your NATS server.\nauthorization {\n  users: [\n${users.join(',\n')}\n  ]\n}\n`;
}

/**
 * The only reader of the environment in this folder. A setting that is absent or empty is undefined.
 * Known names: MONGO_URL, NATS_URL, REDIS_URL, OIDC_ISSUER, SMTP_URL (servers already there), GATEWAY_PORT, PATH.
 */
export function setting(name: string): string | undefined {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** The whole environment with some variables replaced, for a child process that needs the caller's PATH and home. */
export function environmentWith(changes: Record<string, string>): Record<string, string> {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...changes };
}

/** A setting without which the program cannot do its work. */
export function requiredSetting(name: string): string {
  const value = setting(name);
  if (value === undefined) throw new Error(`set ${name}`);
  return value;
}

export type Target = { readonly gateway: string; readonly issuer: string };

/** Hosts beyond this machine that may be put under load. A load test of a system that serves people needs its owner's word. */
const allowedHosts: readonly string[] = [];

const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * The system under load, from `LT_GATEWAY` and `LT_ISSUER`. Throws when one is absent, is no http(s) address, or names a
 * host that is neither this machine nor on the list above.
 */
export function targetFrom(
  settings: Readonly<Record<string, string | undefined>>,
  allowed: readonly string[] = allowedHosts,
): Target {
  return {
    gateway: address('LT_GATEWAY', settings.LT_GATEWAY, allowed),
    issuer: address('LT_ISSUER', settings.LT_ISSUER, allowed),
  };
}

function address(setting: string, text: string | undefined, allowed: readonly string[]): string {
  // k6 has no URL of its own; user names in an address could hide the host, so they are not accepted.
  const [, host] = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?\/?$/i.exec(text ?? '') ?? [];
  if (text === undefined || host === undefined) {
    throw new Error(
      `${setting} is "${text ?? ''}"; give the address of a running system, such as http://127.0.0.1:8080`,
    );
  }
  if (!loopback.test(host) && !allowed.includes(host)) {
    throw new Error(`${setting} names ${host}, which is not this machine; add it to allowedHosts if its owner agrees`);
  }
  return text.replace(/\/$/, '');
}

import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import type { LawSources } from '../publishing/law-sources.ts';

type Settings = { rules?: { imports?: { 'unresolved-reference'?: { 'except-paths'?: string[] } } } };

/** The linter's settings, and besides them every register that stands in YAML beside rules: it reads Rego alone. */
export function lintSettings(sources: LawSources): string {
  const settings: Settings = parse(sources.get('.regal/config.yaml') ?? '{}') ?? {};
  const reference = settings.rules?.imports?.['unresolved-reference'] ?? {};
  const known = new Set([...(reference['except-paths'] ?? []), ...registerPaths(sources)]);
  const imports = {
    ...settings.rules?.imports,
    'unresolved-reference': { ...reference, 'except-paths': [...known] },
  };
  return stringify({ ...settings, rules: { ...settings.rules, imports } });
}

/** `outbound/us/tcpa/hours/data.yaml` with the key `zones` is `data.outbound.us.tcpa.hours.zones`. */
function registerPaths(sources: LawSources): string[] {
  const registers = [...sources].filter(([path]) => path.startsWith('outbound/') && path.endsWith('/data.yaml'));
  return registers.flatMap(([path, text]) => {
    const held: unknown = parse(text, { merge: true });
    const keys = typeof held === 'object' && held !== null ? Object.keys(held) : [];
    const prefix = `data.${dirname(path).replaceAll('/', '.')}`;
    return keys.flatMap((key) => [`${prefix}.${key}`, `${prefix}.${key}.*`]);
  });
}

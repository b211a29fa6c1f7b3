import type { PackSource, RuleTexts } from './pack-sources.ts';

/**
 * How the answer of a pack may change with time alone. `reads_clock`: it looks at the hour where the recipient is, or counts
 * a period from an event. `instants`: the times that stand in its own rules and registers, such as when a rule comes into
 * force. The only other changes are at instants that the facts of a case name.
 */
export type PackTimes = { readonly reads_clock: boolean; readonly instants: readonly string[] };

/** What in a rule makes its answer depend on the time in a way that no instant of the facts tells. */
const READS_CLOCK = /\blib\.hours\b|\bclock\.(?:now_ns|is_within_\w+)/;
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
/** Stands for "always" in the METADATA of rules. */
const ALWAYS = '1970-01-01T00:00:00Z';

/** Derived from the pack's sources, so that nobody has to keep a list of it. */
export function packTimes(rules: RuleTexts, { folder }: PackSource): PackTimes {
  const texts = [...rules].flatMap(([file, text]) => (file.startsWith(`${folder}/`) ? [text] : []));
  const named = texts.flatMap((text) => text.match(INSTANT) ?? []).filter((instant) => instant !== ALWAYS);
  return { reads_clock: texts.some((text) => READS_CLOCK.test(text)), instants: [...new Set(named)].sort() };
}

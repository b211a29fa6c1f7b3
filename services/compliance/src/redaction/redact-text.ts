import { findPersonal } from './find-personal.ts';
import type { Finding } from './finding.ts';

export type Redacted = {
  /** As long as the text given, so that the offsets hold in both; each code unit of a finding is a star. */
  readonly text: string;
  readonly found: readonly Finding[];
};

const STAR = '*';

/** The text with everything personal masked, and where it stood. */
export function redactText(text: string): Redacted {
  const found = findPersonal(text);
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(kept, start), STAR.repeat(end - start));
    kept = end;
  }
  return { text: parts.join('') + text.slice(kept), found };
}

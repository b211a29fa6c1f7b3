import { splitCsv } from './split-csv.ts';
import { MAX_RECORD_BYTES, type RawRecord, type Splitter, splitLines, splitNdjson } from './split-lines.ts';

/** The object that a JSON text holds; undefined when it holds none. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON at all is one of the ways of holding no object; the caller refuses the record either way.
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The package exports one file per concern, so the parts of this concern leave through it.
export { MAX_RECORD_BYTES, type RawRecord, type Splitter, splitCsv, splitLines, splitNdjson };

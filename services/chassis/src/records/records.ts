// The package exports one file per concern, so the parts of this concern leave through it.
export { splitCsv } from './split-csv.ts';
export { MAX_RECORD_BYTES, type RawRecord, type Splitter, splitLines, splitNdjson } from './split-lines.ts';

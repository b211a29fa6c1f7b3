/** Entries that every table begins with (RFC 7541, appendix A): whole fields, and names only. */
const STATIC_FIELD = { POST: 3, http: 6 } as const;
const STATIC_NAME: Readonly<Record<string, number>> = { ':authority': 1, ':path': 4, 'content-type': 31 };
const FIRST_DYNAMIC = 62;
const INDEXED = 0x80;
const KEPT_LITERAL = 0x40;

/**
 * Fields of a gRPC request as HPACK has them: `first` has the server keep them in its table, `next` says each by its place
 * there. Everything has to be said with `first` once before; the table's default size is enough for some 40 fields.
 */
export function headerBlocks(fields: Readonly<Record<string, string>>): { first: Buffer; next: Buffer } {
  const always = Buffer.of(INDEXED | STATIC_FIELD.POST, INDEXED | STATIC_FIELD.http);
  const kept = Object.entries(fields);
  const literals = kept.map(([name, value]) => {
    const known = STATIC_NAME[name];
    const named = known === undefined ? [Buffer.of(KEPT_LITERAL), text(name)] : [Buffer.of(KEPT_LITERAL | known)];
    return Buffer.concat([...named, text(value)]);
  });
  const places = kept.map((_, at) => INDEXED | (FIRST_DYNAMIC + kept.length - 1 - at));
  return { first: Buffer.concat([always, ...literals]), next: Buffer.concat([always, Buffer.from(places)]) };
}

/** Without Huffman's code. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'latin1');
  return Buffer.concat([integer(bytes.length), bytes]);
}

/** With a prefix of 7 bits (RFC 7541, section 5.1). */
function integer(value: number): Buffer {
  const most = 0x7f;
  if (value < most) return Buffer.of(value);
  const bytes = [most];
  let rest = value - most;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.of(...bytes, rest);
}

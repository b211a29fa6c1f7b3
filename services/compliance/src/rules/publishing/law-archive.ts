import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { ruleErrors } from '../rule-errors.ts';
import type { LawSources } from './law-sources.ts';

/** Everything of one revision: the sources that the next one changes, and the packs that decide. */
export type LawArchive = { readonly sources: LawSources; readonly packs: ReadonlyMap<string, Uint8Array> };

const compress = promisify(gzip);
const expand = promisify(gunzip);
const EXPANDED_BYTES_MAX = 256 * 1024 * 1024;

/** Relative, without a way out of its folder. */
const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9._/-]{1,300}$/);
const wire = z.object({
  format: z.literal(1),
  sources: z.record(path, z.string()),
  packs: z.record(path, z.base64()),
});

export async function packArchive({ sources, packs }: LawArchive): Promise<Uint8Array> {
  const encoded = [...packs].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const content = { format: 1, sources: Object.fromEntries(sources), packs: Object.fromEntries(encoded) };
  return compress(JSON.stringify(content));
}

/** Throws compliance.law_bundle_refused for what is no archive. Its hash must have been checked before. */
export async function openArchive(bytes: Uint8Array): Promise<LawArchive> {
  try {
    const text = (await expand(bytes, { maxOutputLength: EXPANDED_BYTES_MAX })).toString();
    const { sources, packs } = wire.parse(JSON.parse(text));
    const decoded = Object.entries(packs).map(([name, held]) => [name, Buffer.from(held, 'base64')] as const);
    return { sources: new Map(Object.entries(sources)), packs: new Map(decoded) };
  } catch (cause) {
    throw ruleErrors.law_bundle_refused({ why: 'the archive cannot be read' }, { cause });
  }
}

export function archiveHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

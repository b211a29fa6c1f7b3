import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '@salesmesh/chassis/errors';
import { auditLedger } from './audit-ledger.ts';
import { watermarkOfLeaf } from './leaf.ts';
import { folderSource, httpSource } from './ledger-source.ts';
import { type NoteVerifier, parseVerifierKey } from './note-key.ts';
import { CHECKPOINT_PATH } from './tile-path.ts';
import { openWatermark, parseWatermarkId, watermarkHash } from './watermark.ts';

const USAGE = `Verifies a whole ledger with nothing but its public key.
  --key <verifier key, or a file with one a line>   keys of the log; the newest first
  --url <address of the log>  or  --dir <folder with the same paths>
  --witness <verifier key, or a file with one a line>   may be given several times; asks for the checkpoint they signed
  --witnesses <count> how many of them must have signed it; default all
  --since <file>      a checkpoint kept from earlier: shows that nothing up to it was changed
  --watermark <text>  shows the decision of a message; may be given several times
Prints one line of JSON. Exit 0: all as signed. 1: changed; damage.index is the first entry affected. 2: could not verify.`;

type Wanted = { readonly text: string; readonly hash: string; readonly index: number | undefined };

async function verifyLedger(args: readonly string[]): Promise<{ isRight: boolean }> {
  const text = { type: 'string' } as const;
  const many = { ...text, multiple: true } as const;
  const options = {
    key: text,
    url: text,
    dir: text,
    since: text,
    watermark: many,
    witness: many,
    witnesses: text,
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.key === undefined || (values.url === undefined) === (values.dir === undefined)) throw new TypeError(USAGE);
  const verifiers = await readKeys(values.key);
  const witnesses = (await Promise.all((values.witness ?? []).map(readKeys))).flat();
  const wanted = (values.watermark ?? []).map((each) => readWatermark(each, verifiers));
  const found = new Map<string, { index: number; outcome: string }>();
  const audit = await auditLedger({
    source: values.url === undefined ? folderSource(values.dir ?? '') : httpSource(values.url),
    verifiers,
    ...(values.witness === undefined && values.witnesses === undefined ? {} : witnessed(witnesses, values)),
    ...(values.since === undefined ? {} : { since: await readFile(values.since, 'utf8') }),
    onEntry: (entry, index, leaf) => {
      const hash = wanted.length === 0 ? undefined : watermarkOfLeaf(entry);
      if (hash !== undefined && leaf?.kind === 'decision') found.set(hash, { index, outcome: leaf.outcome });
    },
  });
  const watermarks = wanted.map(({ text, hash, index }) => {
    const decision = found.get(hash);
    const isVerified = decision !== undefined && (index === undefined || index === decision.index);
    return { watermark: text, isVerified, ...decision };
  });
  const { checkpoint, kinds, since, damage } = audit;
  const isRight = damage === undefined && watermarks.every(({ isVerified }) => isVerified);
  const names = (signatures: readonly { name: string }[]) => signatures.map(({ name }) => name);
  const root = Buffer.from(checkpoint.root).toString('base64');
  const signed = { by: names(checkpoint.verified), unknown: names(checkpoint.unknown) };
  report({ isRight, origin: checkpoint.origin, size: checkpoint.size, root, signed, kinds, since, watermarks, damage });
  return { isRight };
}

/** A folder holds one checkpoint; a server gives the witnessed one when it is asked for it. */
function witnessed(verifiers: readonly NoteVerifier[], { url, witnesses }: { url?: string; witnesses?: string }) {
  const quorum = witnesses === undefined ? verifiers.length : Number(witnesses);
  const names = new Set(verifiers.map(({ name }) => name));
  if (!Number.isSafeInteger(quorum) || quorum < 1 || quorum > names.size) throw new TypeError(USAGE);
  const checkpointPath = url === undefined ? CHECKPOINT_PATH : `${CHECKPOINT_PATH}?witnessed=true`;
  return { witnesses: { verifiers, quorum }, checkpointPath };
}

async function readKeys(keyOrFile: string): Promise<NoteVerifier[]> {
  const text = existsSync(keyOrFile) ? await readFile(keyOrFile, 'utf8') : keyOrFile;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseVerifierKey);
}

function readWatermark(text: string, verifiers: readonly NoteVerifier[]): Wanted {
  if (!text.trim().startsWith('SM1.')) return { text, hash: watermarkHash(parseWatermarkId(text)), index: undefined };
  const { id, index } = openWatermark(text, verifiers);
  return { text, hash: watermarkHash(id), index };
}

function report(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

if (import.meta.main) {
  try {
    const { isRight } = await verifyLedger(process.argv.slice(2));
    process.exitCode = isRight ? 0 : 1;
  } catch (error) {
    const code = error instanceof AppError ? error.code : undefined;
    report({ isRight: false, code, error: error instanceof Error ? error.message : String(error) });
    // A checkpoint or watermark that no key signed is a finding; anything else means that nothing could be verified.
    process.exitCode = code?.endsWith('_forged') ? 1 : 2;
  }
}

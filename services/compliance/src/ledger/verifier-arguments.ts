import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '@salesmesh/chassis/errors';
import type { AuditOptions } from './audit-ledger.ts';
import { folderSource, httpSource } from './ledger-source.ts';
import { type NoteVerifier, parseVerifierKey } from './note-key.ts';
import { CHECKPOINT_PATH } from './tile-path.ts';
import { openWatermark, parseWatermarkId, watermarkHash } from './watermark.ts';

export const USAGE = `Verifies a whole ledger with nothing but its public key: node verify-ledger.ts --key <key> --url <address> [more]
  --key <verifier key, or a file with one a line>   keys of the log; the newest first. Whose log it is tells them, in a contract
                      or on a page of its own; GET <address of the log>/key gives the newest to compare
  --url <address of the log>  or  --dir <folder with the same paths>
  --witness <verifier key, or a file with one a line>   may be given several times; asks for the checkpoint they signed
  --witnesses <count> how many of them must have signed it; default all
  --since <file>      a checkpoint kept from earlier: shows that nothing up to it was changed
  --watermark <text>  shows the decision of a message; may be given several times
  --help              prints this
Prints one line of JSON; what is wrong also as a sentence on standard error.
Exit 0: all as signed. 1: not what was signed; damage.index is the first entry affected. 2: could not verify, nothing is said
about the log. 3: the log is as signed, and a watermark is not of it.
`;

export type WantedWatermark = {
  readonly text: string;
  /** Of the id; absent where no key of the log signed the watermark. */
  readonly hash?: string;
  /** Place of its decision, where the watermark tells it. */
  readonly index?: number;
};

export type Asked = {
  readonly audit: AuditOptions;
  readonly watermarks: readonly WantedWatermark[];
  /** Argument and value that say where the log is. */
  readonly where: string;
};

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const many = { ...text, multiple: true } as const;
  return parseArgs({
    args: [...args],
    options: {
      key: text,
      url: text,
      dir: text,
      since: text,
      watermark: many,
      witness: many,
      witnesses: text,
      help: { type: 'boolean', default: false },
    },
  }).values;
}

/** What the command line asks for; undefined for help. Throws a TypeError that names argument, value and cure. */
export async function readVerifierArguments(args: readonly string[]): Promise<Asked | undefined> {
  const values = parse(args);
  if (values.help) return undefined;
  if (values.key === undefined) {
    throw new TypeError('--key is missing; give the verifier key of the log, or a file that holds it (see --help)');
  }
  if ((values.url === undefined) === (values.dir === undefined)) {
    throw new TypeError('give either --url <address of the log> or --dir <folder with the same paths>');
  }
  const verifiers = await readKeys('--key', values.key);
  const watermarks = (values.watermark ?? []).map((each) => readWatermark(each, verifiers));
  const since = values.since === undefined ? {} : { since: await readCheckpoint(values.since) };
  return {
    audit: { source: sourceOf(values), verifiers, ...(await witnessed(values)), ...since },
    watermarks,
    where: values.url === undefined ? `--dir ${values.dir}` : `--url ${values.url}`,
  };
}

function sourceOf({ url, dir = '' }: Values) {
  if (url === undefined) return folderSource(dir);
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new TypeError(`--url ${url} is no address; it reads https://<gateway>/v1/ledger/<tenant>`);
  }
  return httpSource(url);
}

/** A folder holds one checkpoint; a server gives the witnessed one when it is asked for it. */
async function witnessed({ witness, witnesses, url }: Values): Promise<Partial<AuditOptions>> {
  if (witness === undefined && witnesses === undefined) return {};
  const verifiers = (await Promise.all((witness ?? []).map((each) => readKeys('--witness', each)))).flat();
  const quorum = witnesses === undefined ? verifiers.length : Number(witnesses);
  const most = new Set(verifiers.map(({ name }) => name)).size;
  if (!Number.isSafeInteger(quorum) || quorum < 1 || quorum > most) {
    throw new TypeError(
      `--witnesses ${witnesses} is not a count from 1 to ${most}, the witnesses given with --witness`,
    );
  }
  const checkpointPath = url === undefined ? CHECKPOINT_PATH : `${CHECKPOINT_PATH}?witnessed=true`;
  return { witnesses: { verifiers, quorum }, checkpointPath };
}

async function readKeys(argument: string, keyOrFile: string): Promise<NoteVerifier[]> {
  const isFile = (await stat(keyOrFile).catch(() => undefined))?.isFile() === true;
  const text = isFile ? await readFile(keyOrFile, 'utf8') : keyOrFile;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  try {
    if (lines.length === 0) throw new TypeError('it is empty');
    return lines.map(parseVerifierKey);
  } catch (cause) {
    const what = isFile ? 'is a file with a line that is no verifier key' : 'is neither a file nor a verifier key';
    throw new TypeError(`${argument} ${keyOrFile} ${what}; a key reads <name>+<8 hex digits>+<base64>, copied whole`, {
      cause,
    });
  }
}

function readWatermark(text: string, verifiers: readonly NoteVerifier[]): WantedWatermark {
  try {
    if (!text.trim().startsWith('SM1.')) return { text, hash: watermarkHash(parseWatermarkId(text)) };
    const { id, index } = openWatermark(text, verifiers);
    return { text, hash: watermarkHash(id), index };
  } catch (cause) {
    // A finding, told beside what the others show.
    if (isForged(cause)) return { text };
    throw new TypeError(`--watermark ${text}: ${messageOf(cause)}`, { cause });
  }
}

/** A checkpoint or watermark that no key signed, which says something about the log; anything else says nothing. */
export function isForged(error: unknown): boolean {
  return error instanceof AppError && error.code.endsWith('_forged');
}

/** The sentence alone; its code is told apart from it. */
export function messageOf(error: unknown): string {
  if (error instanceof AppError) return error.text.en;
  return error instanceof Error ? error.message : String(error);
}

async function readCheckpoint(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new TypeError(`--since ${path} cannot be read (${cause.code}); give the file of a checkpoint kept earlier`, {
      cause,
    });
  });
}

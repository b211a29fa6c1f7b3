import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HASH_BYTES } from './merkle-hash.ts';
import { narrowTile, TILE_WIDTH, type Tile } from './tile.ts';
import { type EntryBundle, entriesPath, tilePath } from './tile-path.ts';

/** Where a log is read from: the bytes at a path of C2SP tlog-tiles, or undefined when nothing is there. */
export type LedgerSource = (path: string) => Promise<Uint8Array | undefined>;

const REQUEST_TIMEOUT_MS = 30_000;

/** A log served over HTTP below `prefix`. An answer other than 200 or 404 is an error: it says nothing about the log. */
export function httpSource(prefix: string): LedgerSource {
  const base = prefix.endsWith('/') ? prefix : `${prefix}/`;
  return async (path) => {
    const response = await fetch(new URL(path, base), { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    const body = new Uint8Array(await response.arrayBuffer());
    if (response.status === 404) return undefined;
    if (response.status !== 200) throw new Error(`${path}: the server answered ${response.status}`);
    return body;
  };
}

/** A log kept as files, at the same paths below `folder`. */
export function folderSource(folder: string): LedgerSource {
  return async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}

/** A log may drop a partial resource once the full one exists, so the full one is the fallback (tlog-tiles, "Partial Tiles"). */
export async function fetchTile(source: LedgerSource, tile: Tile): Promise<Uint8Array | undefined> {
  const partial = await source(tilePath(tile));
  const found = partial ?? (await source(tilePath({ ...tile, width: TILE_WIDTH })));
  return found === undefined || found.length < tile.width * HASH_BYTES ? found : narrowTile(found, tile);
}

export async function fetchBundle(source: LedgerSource, bundle: EntryBundle) {
  const partial = await source(entriesPath(bundle));
  if (partial !== undefined) return { bytes: partial, isLonger: false };
  return { bytes: await source(entriesPath({ ...bundle, width: TILE_WIDTH })), isLonger: true };
}

import { encodeEntries } from './entry-bundle.ts';
import { ledgerErrors } from './ledger-errors.ts';
import type { LedgerSnapshot } from './ledger-store.ts';
import { TILE_WIDTH, tileWidth } from './tile.ts';
import { parseLedgerPath } from './tile-path.ts';

export type LedgerResource = {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Tiles and bundles never change, so caches may keep them; the checkpoint they may not. */
  readonly isImmutable: boolean;
};

/** What C2SP tlog-tiles serves at a path below the log's prefix. compliance.tile_not_found for every other path. */
export async function readLedgerResource(snapshot: LedgerSnapshot, path: string): Promise<LedgerResource> {
  const wanted = parseLedgerPath(path);
  if (wanted.what === 'checkpoint') {
    const body = Buffer.from(snapshot.checkpoint);
    return { body, contentType: 'text/plain; charset=utf-8', isImmutable: false };
  }
  const body = wanted.what === 'tile' ? await snapshot.readTile(wanted) : await readBundle(snapshot, wanted);
  return { body, contentType: 'application/octet-stream', isImmutable: true };
}

async function readBundle(snapshot: LedgerSnapshot, { index, width }: { index: number; width: number }) {
  if (tileWidth(0, index, snapshot.size) < width) throw ledgerErrors.tile_not_found();
  const from = index * TILE_WIDTH;
  return encodeEntries(await snapshot.readEntries({ from, to: from + width }));
}

import { ledgerErrors } from './ledger-errors.ts';
import { TILE_WIDTH, type Tile } from './tile.ts';

/** A bundle of up to 256 entries, laid beside the level 0 tile of the same index and width. */
export type EntryBundle = { readonly index: number; readonly width: number };

/** What a path below the log's prefix names (C2SP tlog-tiles). */
export type LedgerPath =
  | { readonly what: 'checkpoint' }
  | ({ readonly what: 'tile' } & Tile)
  | ({ readonly what: 'entries' } & EntryBundle);

export const CHECKPOINT_PATH = 'checkpoint';

const LEVEL_MAX = 63;
const PATH_PATTERN = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** `tile/<level>/<index>[.p/<width>]`; index 1234067 is written `x001/x234/067`. */
export function tilePath(tile: Tile): string {
  return `tile/${tile.level}/${indexPath(tile.index)}${widthSuffix(tile.width)}`;
}

export function entriesPath(bundle: EntryBundle): string {
  return `tile/entries/${indexPath(bundle.index)}${widthSuffix(bundle.width)}`;
}

/** Reads a path as strictly as it is written, so that each resource has one address. */
export function parseLedgerPath(path: string): LedgerPath {
  if (path === CHECKPOINT_PATH) return { what: 'checkpoint' };
  const [, where = '', indexText = '', widthText] = PATH_PATTERN.exec(path) ?? [];
  const level = where === 'entries' ? 0 : Number(where);
  const index = Number(indexText.replaceAll(/[x/]/g, ''));
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  const isKnown =
    where !== '' &&
    level <= LEVEL_MAX &&
    Number.isSafeInteger(index) &&
    indexPath(index) === indexText &&
    (widthText === undefined || width < TILE_WIDTH);
  if (!isKnown) throw ledgerErrors.tile_not_found();
  return where === 'entries' ? { what: 'entries', index, width } : { what: 'tile', level, index, width };
}

function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, position) => (position < groups.length - 1 ? `x${group}` : group)).join('/');
}

function widthSuffix(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}

import { type CellName, cellKind } from './won-by-cell.ts';

/** Levels of a forecast, coarse to fine. Each adds up to the one before. */
export const Level = { total: 'total', region: 'region', product: 'product', regionProduct: 'region_product' } as const;
export type Level = (typeof Level)[keyof typeof Level];
const levels = Object.values(Level);

/** One line of a level: all regions and products that it sums over. */
export type LevelNode = {
  readonly level: Level;
  /** Empty where the level sums over regions. */
  readonly region: string;
  /** Empty where the level sums over products. */
  readonly product: string;
  readonly cells: readonly CellName[];
};

/** The lines of every level over these cells: the total first, then regions, products and both together by name. */
export function levelNodes(cells: readonly CellName[]): LevelNode[] {
  const nodes = new Map<string, LevelNode>();
  for (const level of levels) {
    for (const cell of cells) {
      const kind = cellKind(cell);
      const region = level === Level.region || level === Level.regionProduct ? kind.region : '';
      const product = level === Level.product || level === Level.regionProduct ? kind.product : '';
      const key = JSON.stringify([level, region, product]);
      const node = nodes.get(key) ?? { level, region, product, cells: [] };
      nodes.set(key, { ...node, cells: [...node.cells, cell] });
    }
  }
  return [...nodes.values()];
}

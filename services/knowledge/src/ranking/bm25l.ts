/** How fast a repeated term stops adding; between 1.2 and 2 in the literature. */
const SATURATION = 1.5;
/** How much a long text is held back: 0 not at all, 1 in full. */
const LENGTH_WEIGHT = 0.75;
/** Lifts long texts again, which plain BM25 pushes down too far; 0.5 in the paper. */
const LONG_TEXT_LIFT = 0.5;

/**
 * What `count` occurrences of a term are worth in a text of `relativeLength` times the average length, without the
 * term's rarity: BM25L (Lv and Zhai, "When documents are very long, BM25 fails!", SIGIR 2011).
 */
export function bm25lFactor(count: number, relativeLength: number): number {
  const density = count / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * relativeLength) + LONG_TEXT_LIFT;
  return ((SATURATION + 1) * density) / (SATURATION + density);
}

/** Rarity of a term that `holding` of `total` texts hold; above 0 also for a term that all hold. */
export function rarity(holding: number, total: number): number {
  return Math.log((total + 1) / (holding + 0.5));
}

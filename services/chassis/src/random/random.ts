/** A seeded stream of random numbers: the same seed gives the same stream on every machine. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next01(): number;
  /** Uniform whole number in [0, limit). */
  nextBelow(limit: number): number;
}

/**
 * sfc32 (Doty-Humphrey, PractRand), seeded through splitmix32 so that neighbouring seeds give unrelated streams.
 * Not for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  let mix = seed | 0;
  const splitmix = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;
  const next01 = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  return { next01, nextBelow: (limit) => Math.floor(next01() * limit) };
}

/** The numbers 0 to `count` - 1 in random order (Fisher and Yates). */
export function shuffledIndices(count: number, random: SeededRandom): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.nextBelow(last + 1);
    const held = order[last] as number;
    order[last] = order[other] as number;
    order[other] = held;
  }
  return order;
}

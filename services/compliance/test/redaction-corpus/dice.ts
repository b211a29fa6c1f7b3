import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';

/** Throws of one seeded stream. */
export class Dice {
  readonly #random: SeededRandom;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.#random.nextBelow(high - low + 1);
  }

  isLucky(share01: number): boolean {
    return this.#random.next01() < share01;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.#random.nextBelow(choices.length)];
    if (choice === undefined) throw new TypeError('there is nothing to pick from');
    return choice;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 9)).join('');
  }

  letters(count: number, alphabet: string): string {
    return Array.from({ length: count }, () => this.pick([...alphabet])).join('');
  }
}

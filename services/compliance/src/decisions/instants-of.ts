import type { Facts } from './facts.ts';

/** Fields of the decision object that hold an instant end like this; `now` is the one exception. */
const isInstantField = (field: string) => field.endsWith('_at') || field.endsWith('_until');

/** All instants that the facts name, but for the time of the decision itself: epoch milliseconds, in no order. */
export function instantsOf(facts: Facts): number[] {
  const found: number[] = [];
  collect(facts, found);
  return found;
}

function collect(part: object, found: number[]): void {
  for (const field of Object.keys(part)) {
    const value: unknown = part[field as never];
    if (typeof value === 'string') {
      if (isInstantField(field)) found.push(Date.parse(value));
    } else if (typeof value === 'object' && value !== null) {
      collect(value, found);
    }
  }
}

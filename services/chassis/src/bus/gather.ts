/**
 * Groups what arrives: at most `size`, and no later than `waitMs` after the first of a group, so that a quiet stream is
 * not held back.
 */
export async function* gather<T>(items: AsyncIterable<T>, size: number, waitMs: number): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]();
  let coming = iterator.next();
  for (;;) {
    const first = await coming;
    if (first.done) return;
    const group = [first.value];
    coming = iterator.next();
    const late = after(waitMs);
    while (group.length < size) {
      const next = await Promise.race([coming, late.promise]);
      if (next === undefined || next.done) break;
      group.push(next.value);
      coming = iterator.next();
    }
    late.cancel();
    yield group;
  }
}

function after(waitMs: number): { promise: Promise<undefined>; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), waitMs);
  return { promise, cancel: () => clearTimeout(timer) };
}

import type { Doc, TenantModel } from './tenant-model.ts';
import type { Filter, Stage } from './tenant-scope.ts';

/** One of several reads: what `TenantModel.find` would give for the same. */
export type Find<T> = {
  readonly model: TenantModel<T>;
  readonly filter: Filter;
  /** Field → 1 to include, 0 to leave out. */
  readonly projection: Readonly<Record<string, 0 | 1>>;
};

type Row = { place: number; it: unknown };

/** Documents of one answer; what does not fit costs a further round trip. */
const ANSWER_DOCUMENTS = 1_000;

/**
 * What each of them finds, in one round trip: a command costs its client more than the few documents that it is for. The
 * database reads one after the other, so each should be quick by itself.
 */
export async function findTogether<T extends readonly unknown[]>(
  finds: readonly [...{ [P in keyof T]: Find<T[P]> }],
): Promise<{ [P in keyof T]: Doc<T[P]>[] }> {
  const found: unknown[][] = finds.map(() => []);
  const [first, ...others] = (finds as readonly Find<unknown>[])
    .map((find, place) => ({ find, stages: stagesOf(find, place) }))
    .filter(({ find }) => !asksForNone(find));
  const unions = others.map(({ find, stages }) => ({ $unionWith: { coll: find.model.name, pipeline: stages } }));
  const rows = await first?.find.model.aggregate<Row>([...first.stages, ...unions], { batchSize: ANSWER_DOCUMENTS });
  for (const { place, it } of rows ?? []) found[place]?.push(it);
  return found as { [P in keyof T]: Doc<T[P]>[] };
}

function stagesOf({ filter, projection }: Find<unknown>, place: number): Stage[] {
  return [{ $match: filter }, { $project: projection }, { $replaceWith: { place: { $literal: place }, it: '$$ROOT' } }];
}

/** As for none of any ids: the database need not be told. */
function asksForNone({ filter }: Find<unknown>): boolean {
  return Object.values(filter).some((test) => (test as { $in?: readonly unknown[] } | null)?.$in?.length === 0);
}

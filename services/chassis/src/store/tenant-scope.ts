import { AsyncLocalStorage } from 'node:async_hooks';
import { type CallContext, tryContext } from '../context/context.ts';
import { chassisErrors } from '../errors/errors.ts';
import { storeErrors } from './store-errors.ts';

export type Filter = Readonly<Record<string, unknown>>;
export type Update = Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[];
export type Stage = Readonly<Record<string, unknown>>;

const systemScope = new AsyncLocalStorage<{ reason: string; enteredFrom: CallContext | undefined }>();

/**
 * The one way around the tenant binding, for relay, timers, retention and migrations. Documents written inside must
 * carry `tenant` themselves. A `runWith` inside it binds the tenant again: the innermost of the two counts.
 */
export function inSystemScope<T>(reason: string, fn: () => T): T {
  if (reason === '') throw new TypeError('inSystemScope needs a reason');
  return systemScope.run({ reason, enteredFrom: tryContext() }, fn);
}

/** Tenant that every operation is bound to; undefined in the system scope. Throws chassis.no_tenant without either. */
export function boundTenant(): string | undefined {
  const context = tryContext();
  const scope = systemScope.getStore();
  if (scope !== undefined && scope.enteredFrom === context) return undefined;
  if (context === undefined || context.tenant === '') throw chassisErrors.no_tenant();
  return context.tenant;
}

export function bindFilter(filter: Filter, tenant: string | undefined): Record<string, unknown> {
  if (tenant === undefined) return { ...filter };
  refuseForeignTenant(filter, tenant);
  return { ...filter, tenant };
}

export function bindDocument<T extends object>(document: T, tenant: string | undefined): T & { tenant: string } {
  const own = (document as { tenant?: unknown }).tenant;
  if (tenant === undefined) {
    if (typeof own !== 'string' || own === '') throw chassisErrors.no_tenant();
    return { ...document, tenant: own };
  }
  if (own !== undefined && own !== tenant) throw storeErrors.foreign_tenant();
  return { ...document, tenant };
}

/** A filter may repeat the caller's own tenant. Any other test on it is refused, even one that could match nothing. */
function refuseForeignTenant(filter: Filter, tenant: string): void {
  for (const [key, value] of Object.entries(filter)) {
    if (key === 'tenant' && value !== tenant) throw storeErrors.foreign_tenant();
    if (Array.isArray(value) && key.startsWith('$')) {
      for (const part of value) refuseForeignTenant(part as Filter, tenant);
    }
  }
}

/** No update moves a document to another tenant, not even in the system scope; an upsert there may set it once. */
export function guardUpdate(update: Update, tenant: string | undefined): void {
  if (isPipeline(update)) {
    for (const stage of update) guardPipelineStage(stage);
    return;
  }
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) throw new TypeError(`update must use operators; it names ${operator}`);
    for (const [path, target] of Object.entries(fields as object)) {
      const isOwn = operator === '$setOnInsert' && (tenant === undefined || target === tenant);
      if (touchesTenant(path) && !isOwn) throw storeErrors.foreign_tenant();
      if (operator === '$rename' && touchesTenant(String(target))) throw storeErrors.foreign_tenant();
    }
  }
}

/** In the system scope an upsert must say whose the new document would be. */
export function guardUpsert(filter: Filter, update: Update, tenant: string | undefined): void {
  if (tenant !== undefined) return;
  const inserted = isPipeline(update) ? undefined : (update.$setOnInsert as { tenant?: unknown } | undefined);
  if (typeof filter.tenant !== 'string' && typeof inserted?.tenant !== 'string') throw chassisErrors.no_tenant();
}

function isPipeline(update: Update): update is readonly Stage[] {
  return Array.isArray(update);
}

function guardPipelineStage(stage: Stage): void {
  for (const [name, body] of Object.entries(stage)) {
    if (!['$set', '$addFields', '$unset'].includes(name)) throw storeErrors.stage_refused({ stage: name });
    const paths = name === '$unset' ? [body].flat().map(String) : Object.keys(body as object);
    if (paths.some(touchesTenant)) throw storeErrors.foreign_tenant();
  }
}

function touchesTenant(path: string): boolean {
  return path === 'tenant' || path.startsWith('tenant.');
}

/** Stages that read only the documents they are given. All others ($lookup, $out, …) could leave the tenant. */
const CONTAINED_STAGES = new Set([
  ...['$match', '$project', '$addFields', '$set', '$unset', '$group', '$sort', '$limit', '$skip', '$unwind'],
  ...['$bucket', '$bucketAuto', '$count', '$sortByCount', '$replaceRoot', '$replaceWith', '$sample', '$redact'],
  ...['$setWindowFields', '$densify', '$fill'],
]);

export function bindStages(stages: readonly Stage[], tenant: string | undefined): Stage[] {
  if (tenant === undefined) return [...stages];
  const unions = stages.map(unionOf);
  guardStages(
    stages.filter((_, place) => unions[place] === undefined),
    tenant,
  );
  const bound = stages.map((stage, place) => boundUnion(unions[place], tenant) ?? stage);
  return [{ $match: { tenant } }, ...bound];
}

type Union = { coll: string; pipeline: readonly Stage[] };

/** A union that names its stages can be bound as the rest is; one with all that another collection holds cannot. */
function unionOf(stage: Stage): Union | undefined {
  const { coll, pipeline } = (stage.$unionWith ?? {}) as Partial<Union>;
  return coll === undefined || pipeline === undefined ? undefined : { coll, pipeline };
}

function boundUnion(union: Union | undefined, tenant: string): Stage | undefined {
  return union && { $unionWith: { ...union, pipeline: bindStages(union.pipeline, tenant) } };
}

function guardStages(stages: readonly Stage[], tenant: string): void {
  for (const stage of stages) {
    for (const [name, body] of Object.entries(stage)) {
      if (name === '$facet') {
        for (const inner of Object.values(body as Record<string, Stage[]>)) guardStages(inner, tenant);
      } else if (!CONTAINED_STAGES.has(name)) {
        throw storeErrors.stage_refused({ stage: name });
      } else if (name === '$match') {
        refuseForeignTenant(body as Filter, tenant);
      }
    }
  }
}

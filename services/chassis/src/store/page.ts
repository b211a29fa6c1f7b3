import { createHash } from 'node:crypto';
import { mongo } from 'mongoose';
import { storeErrors } from './store-errors.ts';
import type { Doc, Sort, TenantModel } from './tenant-model.ts';
import type { Filter } from './tenant-scope.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 1_000;

export type PageRequest = {
  filter: Filter;
  /** Most significant field first; the id is added as the last one, so that the order is total. */
  sort: Sort;
  /** 0 means the default of 50; larger than 1,000 is refused. */
  pageSize?: number;
  /** `nextPageToken` of the page before; empty for the first. Valid for the same sort only. */
  pageToken?: string;
  projection?: Readonly<Record<string, 0 | 1>>;
};
export type Page<T> = { items: Doc<T>[] /** Empty on the last page. */; nextPageToken: string };

/**
 * One page by position, not by count: what was inserted or removed before the position neither repeats nor skips items.
 * INVALID_ARGUMENT chassis.page_token_invalid, chassis.page_size_invalid.
 */
export async function page<T>(model: TenantModel<T>, request: PageRequest): Promise<Page<T>> {
  const size = checkedPageSize(request.pageSize ?? 0);
  const sort: Sort = '_id' in request.sort ? request.sort : { ...request.sort, _id: 1 };
  const position = request.pageToken ? decodeCursor(request.pageToken, sort) : undefined;
  const filter = position === undefined ? request.filter : { $and: [request.filter, after(sort, position)] };
  const { projection } = request;
  const found = await model.find(filter, {
    sort,
    limit: size + 1,
    ...(projection === undefined ? {} : { projection }),
  });
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, nextPageToken: found.length > size && last !== undefined ? encodeCursor(last, sort) : '' };
}

/** The sort values of the last item of a page, bound to the sort they belong to. Not secret: the reader has seen the item. */
export function encodeCursor(last: object, sort: Sort): string {
  const values = Object.keys(sort).map((path) => valueAt(last, path) ?? null);
  return Buffer.from(mongo.BSON.EJSON.stringify([sortMark(sort), ...values])).toString('base64url');
}

export function decodeCursor(token: string, sort: Sort): unknown[] {
  const [mark, ...values] = parsed(token);
  const isScalar = values.every((value) => value === null || typeof value !== 'object' || value instanceof Date);
  if (mark !== sortMark(sort) || values.length !== Object.keys(sort).length || !isScalar) {
    throw storeErrors.page_token_invalid();
  }
  return values;
}

function parsed(token: string): unknown[] {
  try {
    const value: unknown = mongo.BSON.EJSON.parse(Buffer.from(token, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch (cause) {
    throw storeErrors.page_token_invalid({}, { cause });
  }
}

function sortMark(sort: Sort): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(sort)))
    .digest('base64url')
    .slice(0, 8);
}

/** How many a page holds: 0 means the default. INVALID_ARGUMENT chassis.page_size_invalid. */
export function checkedPageSize(pageSize: number): number {
  if (!Number.isInteger(pageSize) || pageSize < 0 || pageSize > MAX_PAGE_SIZE) {
    throw storeErrors.page_size_invalid({ max: MAX_PAGE_SIZE, given: pageSize });
  }
  return pageSize === 0 ? DEFAULT_PAGE_SIZE : pageSize;
}

/** Everything that sorts after the position: equal in the first fields, beyond it in the next. */
function after(sort: Sort, position: readonly unknown[]): Filter {
  const fields = Object.entries(sort);
  const branches = fields.map(([path, direction], index) => {
    const equal = fields.slice(0, index).map(([earlier], at) => ({ [earlier]: position[at] }));
    return { $and: [...equal, beyond(path, direction, position[index])] };
  });
  return { $or: branches };
}

/** MongoDB sorts absent values first but never finds them with $lt or $gt, so they are named. */
function beyond(path: string, direction: 1 | -1, value: unknown): Filter {
  if (direction === 1) return value === null ? { [path]: { $ne: null } } : { [path]: { $gt: value } };
  if (value === null) return { _id: { $in: [] } };
  return { $or: [{ [path]: { $lt: value } }, { [path]: null }] };
}

function valueAt(document: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], document);
}

import { checkedPageSize, decodeCursor, encodeCursor } from '@salesmesh/chassis/store';
import type { AccuracyEntryInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { errors } from '../errors.ts';

type Asked = { readonly pageSize: number; readonly pageToken: string };
type EntryPage = { readonly entries: AccuracyEntryInput[]; readonly nextPageToken: string };

/** What tells one entry from all others. A forecast is never changed, so it leads to the same place another day, too. */
const KEY = { forecast_id: 1, level: 1, region: 1, product: 1, span: 1 } as const;

/** One page of what was judged, in its order, from behind the last entry of the page before. */
export function pageEntries(judged: readonly AccuracyEntryInput[], { pageSize, pageToken }: Asked): EntryPage {
  const size = checkedPageSize(pageSize);
  const from = pageToken === '' ? 0 : 1 + placeOf(judged, decodeCursor(pageToken, KEY));
  const entries = judged.slice(from, from + size);
  const last = entries.at(-1);
  const hasMore = judged.length > from + size && last !== undefined;
  return { entries, nextPageToken: hasMore ? encodeCursor(last, KEY) : '' };
}

function placeOf(judged: readonly AccuracyEntryInput[], values: readonly unknown[]): number {
  const names = Object.keys(KEY) as (keyof typeof KEY)[];
  const place = judged.findIndex((entry) => names.every((name, at) => entry[name] === values[at]));
  if (place >= 0) return place;
  const cure = { zh: '该页已不存在，请从第一页重新开始。', en: 'This page is gone. Begin with the first one again.' };
  throw errors.invalid_request({}, { fields: [{ field: 'page_token', ...cure }] });
}

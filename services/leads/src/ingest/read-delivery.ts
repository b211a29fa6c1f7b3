import { parseObject } from '@salesmesh/chassis/records';
import type { IngestRequest, RowProblem } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { type CloudEvent, HTTP } from 'cloudevents';
import { flattenObject } from '../record/flatten-object.ts';
import { rowProblem } from '../record/row-problem.ts';
import { SourceProtocol } from '../source/source.ts';

/** What a delivery says: texts by path, and the id by which it is known when it comes again. */
export type Delivery = { readonly id: string; readonly values: ReadonlyMap<string, string> };
export type ReadDelivery = { readonly delivery: Delivery } | { readonly problems: RowProblem[] };

/** Reads one delivery as its protocol says. Values hold `delivery_id` too, for mappings whose records have no other key. */
export async function readDelivery(protocol: string, request: IngestRequest): Promise<ReadDelivery> {
  const read = protocol === SourceProtocol.cloudEvents ? readCloudEvent(request) : await readBody(request);
  if ('problems' in read) return read;
  // An event is known by its own source and id: two machines may both send number 1, and one event may be written twice.
  const id = read.delivery.id || request.delivery_id;
  if (id === '') return { problems: [rowProblem('delivery_id', 'missing_delivery')] };
  const values = withUtm(new Map([...read.delivery.values, ['delivery_id', id]]));
  return { delivery: { id, values } };
}

async function readBody(request: IngestRequest): Promise<ReadDelivery> {
  const type = mediaType(request.content_type);
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') return readForm(request);
  const object = parseObject(request.body.toString('utf8'));
  if (object === undefined) return { problems: [rowProblem('', 'invalid_json')] };
  return { delivery: { id: '', values: flattenObject(object) } };
}

/** Fields of a web form. Of files only their types are told; their bytes stay in the sealed raw record. */
async function readForm({ body, content_type }: IngestRequest): Promise<ReadDelivery> {
  const values = new Map<string, string>();
  const fileTypes: string[] = [];
  try {
    const response = new Response(new Uint8Array(body), { headers: { 'content-type': content_type } });
    for (const [name, value] of await response.formData()) {
      if (typeof value === 'string') values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
      else if (value.size > 0) fileTypes.push(value.type || 'application/octet-stream');
    }
  } catch {
    // A form that cannot be read is refused like any other record, with its code; nothing else is to be done about it.
    return { problems: [rowProblem('', 'invalid_json')] };
  }
  if (fileTypes.length > 0) values.set('attachment_types', [...new Set(fileTypes)].sort().join(','));
  return { delivery: { id: '', values } };
}

/** CloudEvents 1.0 over HTTP, structured or binary, JSON data. Attributes stand under `ce.`, data under its own paths. */
function readCloudEvent({ headers, body, content_type }: IngestRequest): ReadDelivery {
  const isStructured = mediaType(content_type) === 'application/cloudevents+json';
  const givenId = isStructured ? parseObject(body.toString('utf8'))?.id : headers['ce-id'];
  // The library makes an id up where there is none; such an event would count again each time it is sent.
  if (typeof givenId !== 'string' || givenId === '') return { problems: [rowProblem('ce.id', 'invalid_event')] };
  try {
    const message = { headers: { ...headers, 'content-type': content_type }, body: body.toString('utf8') };
    const event = HTTP.toEvent(message) as CloudEvent<unknown> | readonly CloudEvent<unknown>[];
    if (!('validate' in event)) return { problems: [rowProblem('', 'invalid_event')] };
    event.validate();
    const { id, source, type, subject, time, data } = event;
    const context = { ce: { id, source, type, subject, time } };
    const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : { data };
    const values = new Map([...flattenObject(fields), ...flattenObject(context)]);
    return { delivery: { id: `${source} ${id}`, values } };
  } catch {
    // The library throws for each thing that the specification forbids; all of them refuse the delivery alike.
    return { problems: [rowProblem('', 'invalid_event')] };
  }
}

const PAGE_FIELDS = ['page_url', 'landing_page', 'url', 'page'];

/** Campaign fields that stand only in the address of the page, as fields of their own. */
function withUtm(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = new Map(values);
  for (const address of PAGE_FIELDS.flatMap((field) => values.get(field) ?? [])) {
    for (const [name, value] of URL.parse(address)?.searchParams ?? []) {
      if (name.startsWith('utm_') && !all.has(name)) all.set(name, value);
    }
  }
  return all;
}

function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

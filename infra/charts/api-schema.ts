/** The part of a schema of Kubernetes' API that this folder reads; other keywords pass through. */
export type ApiSchema = {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, ApiSchema>>;
  readonly additionalProperties?: ApiSchema | boolean;
  readonly items?: ApiSchema;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[];
};
type ApiDescription = { readonly definitions: Readonly<Record<string, ApiSchema>> };

const quantity = 'io.k8s.apimachinery.pkg.api.resource.Quantity';
const intOrString = { oneOf: [{ type: 'integer' }, { type: 'string' }] };

/**
 * The schema with every object closed, except those that are open on purpose. What the API accepts as number or text
 * is so here; descriptions are left out, since nobody reads them.
 */
export function strictSchema(schema: ApiSchema): object {
  if (schema['x-kubernetes-int-or-string'] || schema.format === 'int-or-string') return intOrString;
  const { properties, items, additionalProperties, description, ...rest } = schema as ApiSchema & {
    description?: string;
  };
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] || properties === undefined;
  return {
    ...rest,
    ...(properties && { properties: mapValues(properties, strictSchema) }),
    ...(items && { items: strictSchema(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: strictSchema(additionalProperties) }),
    ...(additionalProperties === undefined && !isOpen && { additionalProperties: false }),
  };
}

/** For every kind of the description: the file name without ending, and a schema that needs no other file. */
export function* kindSchemas({ definitions }: ApiDescription): Iterable<[string, object]> {
  const strict: Readonly<Record<string, object>> = {
    ...mapValues(definitions, strictSchema),
    [quantity]: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  };
  for (const [name, definition] of Object.entries(definitions)) {
    for (const { group, version, kind } of definition['x-kubernetes-group-version-kind'] ?? []) {
      const file = [kind, ...(group ? [group.split('.')[0]] : []), version].join('-').toLowerCase();
      const needed = Object.fromEntries([...reached(name, strict)].map((each) => [each, strict[each]]));
      yield [file, { $ref: `#/definitions/${name}`, definitions: needed }];
    }
  }
}

/** Names of the definitions that one refers to, itself included. */
function reached(first: string, definitions: Readonly<Record<string, object>>): ReadonlySet<string> {
  const found = new Set([first]);
  for (const name of found) {
    const references = JSON.stringify(definitions[name]).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g);
    for (const [, reference = ''] of references) found.add(reference);
  }
  return found;
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

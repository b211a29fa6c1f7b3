import type { ChartValue, JsonSchema } from './chart-values.ts';

/**
 * The schema that Helm judges values by. Closed: a key that nobody reads is a mistake of whoever wrote it. Every key is
 * required, because Helm drops a key that somebody sets to null, and a template would read its absence as 0.
 */
export function valuesSchema(values: readonly ChartValue[]): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const root = objectSchema(values, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Values of the chart salesmesh',
    ...root,
    properties: {
      ...(root.properties as object),
      global: { description: 'Set by Helm.', type: 'object' },
      'salesmesh-lib': { description: 'Set by Helm.', type: 'object' },
    },
    $defs: definitions,
  };
}

function objectSchema(children: readonly ChartValue[], definitions: Record<string, JsonSchema>): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: children.filter((child) => !mayBeNull(child.schema)).map(nameOf),
    properties: Object.fromEntries(children.map((child) => [nameOf(child), schemaOf(child, definitions)])),
  };
}

function schemaOf(value: ChartValue, definitions: Record<string, JsonSchema>): JsonSchema {
  const { definition, ...own } = value.schema;
  const schema = {
    description: value.text,
    ...(value.children.length === 0 ? own : objectSchema(value.children, definitions)),
  };
  if (typeof definition === 'string') definitions[definition] = partOf(value);
  return schema;
}

/** The same keys where they lie over others: none is required, and null leaves what is below. */
function partOf(value: ChartValue): JsonSchema {
  if (value.children.length === 0) {
    const types = [value.schema.type].flat();
    const { enum: choices, ...rest } = value.schema;
    return {
      description: value.text,
      ...rest,
      type: types.includes('null') ? types : [...types, 'null'],
      ...(Array.isArray(choices) && { enum: [...choices, null] }),
    };
  }
  return {
    description: value.text,
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(value.children.map((child) => [nameOf(child), partOf(child)])),
  };
}

function mayBeNull(schema: JsonSchema): boolean {
  return [schema.type].flat().includes('null');
}

function nameOf({ path }: ChartValue): string {
  return path.at(-1) ?? '';
}

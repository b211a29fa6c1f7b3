import { z } from 'zod';
import { facts } from './facts.ts';

type Schema = { [key: string]: unknown };

/**
 * The facts as a closed JSON schema for `opa check -s`, which then refuses a path that no fact has. Only shape matters
 * there, so ranges and patterns are left out. OPA reads alternatives only as a list of schemas, and it looks into an
 * object or a list only where nothing else may stand in its place: null is left out for those two.
 */
export function factsSchema(): Schema {
  const schema = z.toJSONSchema(facts, { target: 'draft-07' });
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...simplify(schema) };
}

const shapeKeys = new Set(['type', 'properties', 'items', 'anyOf', 'enum', 'required', 'additionalProperties']);

function simplify(schema: Schema): Schema {
  const container = alternatives(schema).find((part) => part.type === 'object' || part.type === 'array');
  if (container !== undefined && container !== schema) return simplify(container);
  const kept = Object.entries(schema).filter(([key]) => shapeKeys.has(key));
  return Object.fromEntries(kept.map(([key, value]) => simplifyPart(key, value)));
}

function alternatives(schema: Schema): Schema[] {
  return Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
}

function simplifyPart(key: string, value: unknown): [string, unknown] {
  if (key === 'type' && Array.isArray(value)) return ['anyOf', value.map((type) => ({ type }))];
  if (key === 'properties') {
    const properties = Object.entries(value as Schema).map(([name, part]) => [name, simplify(part as Schema)]);
    return [key, Object.fromEntries(properties)];
  }
  if (key === 'anyOf') return [key, (value as Schema[]).map(simplify)];
  if (key === 'items') return [key, simplify(value as Schema)];
  return [key, value];
}

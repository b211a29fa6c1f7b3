import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clients } from '../clients.ts';
import { apiRoutes } from '../routes.ts';
import { openApiDocument } from './openapi-document.ts';

type Operation = {
  operationId: string;
  parameters?: { in: string; name: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};

const events = { follow: () => Promise.reject(new Error('no events')) };
const routes = apiRoutes({} as Clients, events, { maxBodyBytes: 0, maxImportBytes: 0 });
const document = openApiDocument(routes);
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.values(item as Record<string, Operation>).map((operation) => ({ path, operation })),
);

test('each route is one operation with an id of its own', () => {
  assert.equal(operations.length, routes.length);
  assert.equal(new Set(operations.map(({ operation }) => operation.operationId)).size, routes.length);
});

test('each parameter of a path is described', () => {
  for (const { path, operation } of operations) {
    const described = (operation.parameters ?? []).filter((each) => each.in === 'path').map(({ name }) => name);
    assert.deepEqual(described.toSorted(), [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted(), path);
  }
});

test('each operation says what it answers: a schema with more in it than that anything goes', () => {
  for (const { path, operation } of operations) {
    const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    const schemas = good.flatMap(([, { content = {} }]) => Object.values(content).map(({ schema }) => schema));
    assert.equal(schemas.length, 1, path);
    const [schema = {}] = schemas;
    const known = ['$ref', 'properties', 'type'].some((key) => key in schema);
    assert.ok(known && !('type' in schema && schema.type === 'object' && !('properties' in schema)), path);
  }
});

test('a JSON answer, and each line of a streamed one, is described as an object', () => {
  const structured = operations.flatMap(({ path, operation }) =>
    Object.entries(operation.responses[200]?.content ?? {})
      .filter(([type]) => /json$/.test(type))
      .map(([, { schema }]) => ({ path, schema })),
  );
  assert.ok(structured.length > 0);
  for (const { path, schema } of structured) assert.ok('$ref' in schema || 'properties' in schema, path);
});

import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSync, type Options, type PackageDefinition } from '@grpc/proto-loader';

/** Folder that holds every contract; import paths in the files are relative to it. */
export const protoRoot = dirname(fileURLToPath(import.meta.url));

/**
 * One set of options for clients, servers, events and the generated types: a second set would decode the same bytes
 * into differently shaped objects. Field names keep their snake_case, so that the JSON at the gateway, the gRPC
 * messages and the decision object of the law packs are one shape and nothing has to be renamed on the way.
 * An unset `optional` field is absent and an unset message is null: unknown stays unknown. With `oneofs` on, each
 * optional field would bring a second key of its own ("_age": "age"); which part of a oneof is set shows by its presence.
 */
export const loaderOptions: Options = {
  keepCase: true,
  longs: Number,
  enums: String,
  defaults: true,
  arrays: true,
  oneofs: false,
  includeDirs: [protoRoot],
};

let definition: PackageDefinition | undefined;

/** Every service, message and enum of the product, keyed by full name; read from disk once. */
export function loadProto(): PackageDefinition {
  definition ??= loadSync(globSync('salesmesh/**/*.proto', { cwd: protoRoot }), loaderOptions);
  return definition;
}

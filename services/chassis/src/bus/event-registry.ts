import type { MessageTypeDefinition, PackageDefinition } from '@grpc/proto-loader';
import { loaderOptions } from '@salesmesh/proto/load';
import protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor/index.js';
import { busErrors } from './bus-errors.ts';

/** Encodes and decodes events by the full name of their message. */
export type EventCodec = {
  /** `message` in the shape of the generated types. chassis.event_type_unknown, chassis.event_unencodable. */
  encode(type: string, message: object): Uint8Array;
  /** chassis.event_type_unknown, chassis.event_undecodable. */
  decode(type: string, bytes: Uint8Array): object;
};

type MessageCodec = { serialize(value: object): Uint8Array; deserialize(bytes: Buffer): object };

/**
 * The registry over loaded definitions. The loader lists top-level messages only; a message nested in another is found
 * through the file descriptors that the loader hands over.
 */
export function eventCodec(definition: PackageDefinition): EventCodec {
  const known = new Map<string, MessageCodec>();
  let nested: protobuf.Root | undefined;
  const codecOf = (type: string): MessageCodec => {
    const found = known.get(type);
    if (found !== undefined) return found;
    const entry = definition[type];
    nested ??= entry === undefined ? rootOf(definition) : nested;
    const codec = entry !== undefined && 'serialize' in entry ? entry : nestedCodec(nested, type);
    known.set(type, codec as MessageCodec);
    return codec as MessageCodec;
  };
  return {
    encode: (type, message) => {
      const codec = codecOf(type);
      try {
        return codec.serialize(message);
      } catch (cause) {
        throw busErrors.event_unencodable({ type }, { cause });
      }
    },
    decode: (type, bytes) => {
      const codec = codecOf(type);
      try {
        return codec.deserialize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      } catch (cause) {
        throw busErrors.event_undecodable({ type }, { cause });
      }
    },
  };
}

function rootOf(definition: PackageDefinition): protobuf.Root {
  const files = new Map<string, protobuf.Message>();
  for (const entry of Object.values(definition)) {
    if (!('fileDescriptorProtos' in entry)) continue;
    for (const bytes of (entry as MessageTypeDefinition<object, object>).fileDescriptorProtos) {
      const file = descriptor.FileDescriptorProto.decode(bytes) as protobuf.Message & { name: string };
      files.set(file.name, file);
    }
  }
  const set = descriptor.FileDescriptorSet.create({ file: [...files.values()] });
  const root = (protobuf.Root as unknown as { fromDescriptor(set: object): protobuf.Root }).fromDescriptor(set);
  root.resolveAll();
  return root;
}

function nestedCodec(root: protobuf.Root | undefined, type: string): MessageCodec {
  const found = root?.lookup(type);
  if (!(found instanceof protobuf.Type)) throw busErrors.event_type_unknown({ type });
  return {
    serialize: (value) => found.encode(found.fromObject(value)).finish(),
    deserialize: (bytes) => found.toObject(found.decode(bytes), loaderOptions as protobuf.IConversionOptions),
  };
}

/** Events of one aggregate share a bucket, so that consumers can divide a stream and keep each aggregate's order. */
export const BUCKETS = 64;

/** `<full message name>.<tenant>.<bucket>` */
export function subjectOf(type: string, tenant: string, aggregateId: string): string {
  return `${type}.${subjectToken(tenant)}.${bucketOf(aggregateId)}`;
}

/** Filter for all events of a type, or those of one tenant. */
export function subjectsFor(type: string, tenant?: string): string {
  return `${type}.${tenant === undefined ? '*' : subjectToken(tenant)}.*`;
}

/** FNV-1a over the UTF-16 units, folded to the bucket; stable, because stored subjects hold it. */
export function bucketOf(aggregateId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < aggregateId.length; at += 1) {
    hash = Math.imul(hash ^ aggregateId.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 24) ^ (hash >>> 16) ^ (hash >>> 8) ^ hash) & (BUCKETS - 1);
}

/** A dot or wildcard in a tenant's id would change which subjects a permission or filter covers. */
export function subjectToken(tenant: string): string {
  if (tenant === '') throw new TypeError('a subject needs a tenant');
  return encodeURIComponent(tenant).replaceAll('.', '%2E').replaceAll('*', '%2A');
}

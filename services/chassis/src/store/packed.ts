import { mongo } from 'mongoose';

const { serialize, deserialize } = mongo.BSON;

/** Values as one field of bytes, in the database's own format (BSON): it keeps dates and bytes, and leaves out what is undefined. */
export function packAll(all: readonly object[]): Uint8Array {
  return serialize({ all }, { ignoreUndefined: true });
}

/** What `packAll` was given. */
export function unpackAll<T>(bytes: Uint8Array): T[] {
  return deserialize(bytes, { promoteBuffers: true }).all;
}

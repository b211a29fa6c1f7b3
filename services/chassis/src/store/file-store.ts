import { mongo } from 'mongoose';
import { currentContext } from '../context/context.ts';
import { translateDriverError, translated } from './driver-errors.ts';
import type { Store } from './store.ts';

/** Large objects in GridFS, each the caller's tenant's. A file is written once and never changed. */
export type FileStore = {
  /** Takes the bytes as they come. When they fail, nothing is kept. */
  write(id: string, name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Its bytes in pieces, or undefined when the tenant has no such file. */
  read(id: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** A file that is not there is deleted already. */
  delete(id: string): Promise<void>;
};

/** `bucket` names the two collections, `<bucket>.files` and `<bucket>.chunks`. */
export function fileStore({ connection }: Pick<Store, 'connection'>, bucket: string): FileStore {
  const open = () => new mongo.GridFSBucket(connection.getClient().db(connection.name), { bucketName: bucket });
  const keyOf = (id: string) => `${currentContext().tenant}/${id}` as unknown as mongo.ObjectId;
  const isKept = async (id: string) =>
    (
      await open()
        .find({ _id: keyOf(id) })
        .limit(1)
        .toArray()
    ).length > 0;
  return {
    write: async (id, name, chunks) => {
      const upload = open().openUploadStreamWithId(keyOf(id), name, { metadata: { tenant: currentContext().tenant } });
      // A failure is told by the write that meets it; without a listener it would end the process besides.
      upload.on('error', () => {});
      try {
        for await (const chunk of chunks) await written(upload, chunk);
        await finished(upload);
      } catch (error) {
        await upload.abort().catch(() => {});
        throw translateDriverError(error, bucket);
      }
    },
    read: async (id) => {
      if (!(await translated(bucket, () => isKept(id)))) return undefined;
      return pieces(open().openDownloadStream(keyOf(id)), bucket);
    },
    delete: async (id) => {
      if (await translated(bucket, () => isKept(id))) await translated(bucket, () => open().delete(keyOf(id)));
    },
  };
}

function written(upload: mongo.GridFSBucketWriteStream, chunk: Uint8Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  upload.write(Buffer.from(chunk), (error) => (error ? reject(error) : resolve()));
  return promise;
}

function finished(upload: mongo.GridFSBucketWriteStream): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  upload.once('error', reject);
  upload.end(() => resolve());
  return promise;
}

async function* pieces(download: AsyncIterable<Uint8Array>, bucket: string): AsyncGenerator<Uint8Array> {
  try {
    yield* download;
  } catch (error) {
    throw translateDriverError(error, bucket);
  }
}

import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import { type Store, tenantLease } from '@salesmesh/chassis/store';
import type { Scorer } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ScorerStore } from './scorer-store.ts';

type Head = { model_version: string; request_id: string; report: Scorer };
type Piece = { model_version: string; position: number; bytes: Buffer };

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
/** Well below the 16 MB that a document may hold. */
const PIECE_BYTES = 8 * 1024 * 1024;
const COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export function scorerStoreMongo(store: Store): ScorerStore {
  const text = { type: String };
  const heads = store.model<Head>('scorers', { model_version: text, request_id: text, report: { type: Object } });
  const pieces = store.model<Piece>(
    'scorer_pieces',
    { model_version: text, position: { type: Number }, bytes: { type: Buffer } },
    // `model`.
    { indexes: [{ key: { tenant: 1, model_version: 1, position: 1 }, unique: true }] },
  );
  const idOf = (kind: string, ...parts: string[]) => derivedId(kind, currentContext().tenant, ...parts);
  return {
    head: async () => {
      const found = await heads.findOne({ _id: idOf('scorer') });
      if (found === undefined) return undefined;
      return { version: found.model_version, requestId: found.request_id, report: found.report };
    },
    model: async (version) => {
      const found = await pieces.find({ model_version: version }, { sort: { position: 1 } });
      if (found.length === 0) return undefined;
      const bytes = Buffer.concat(found.map(({ bytes: piece }) => piece));
      return (await decompress(bytes)).toString();
    },
    publish: async ({ version, requestId, report }, model) => {
      const bytes = await compress(model, COMPRESSION);
      const documents = [];
      for (let position = 0; position * PIECE_BYTES < bytes.length; position += 1) {
        const piece = Buffer.from(bytes.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES));
        const _id = idOf('scorer-piece', version, String(position));
        documents.push({ _id, model_version: version, position, bytes: piece });
      }
      await pieces.insertMany(documents, { skipDuplicates: true });
      const update = { $set: { model_version: version, request_id: requestId, report } };
      await heads.updateOne({ _id: idOf('scorer') }, update, { upsert: true });
    },
    lease: tenantLease(store, 'training_leases'),
  };
}

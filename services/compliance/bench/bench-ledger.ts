import { randomBytes } from 'node:crypto';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, type Store } from '@salesmesh/chassis/store';
import { testServers } from '../../../infra/local/test-servers.ts';
import { encodeLeaf } from '../src/ledger/leaf.ts';
import type { LedgerStore } from '../src/ledger/ledger-store.ts';
import { ledgerStoreMongo } from '../src/ledger/ledger-store-mongo.ts';
import { createNoteSigner, type NoteSigner } from '../src/ledger/note-key.ts';

export const TREE = 'bench';
export type BenchLedger = { store: Store; ledger: LedgerStore<never>; signer: NoteSigner };

/** A ledger in a database of its own on a server of its own, which ends with the stack. */
export async function benchLedger(stack: AsyncDisposableStack): Promise<BenchLedger> {
  const servers = await testServers({ mongo: true });
  stack.defer(() => servers.stop());
  const url = new URL(servers.mongoUrl);
  url.pathname = `/ledger_${randomBytes(5).toString('hex')}`;
  const log = createLog({ service: 'bench', level: 'error' });
  const store = stack.use(await connectStore({ url: url.href, service: 'compliance', log }));
  stack.defer(() => store.connection.dropDatabase().then(() => {}));
  const signer = createNoteSigner(`ledger.bench/${TREE}`, randomBytes(32));
  const ledger = ledgerStoreMongo({ store, keysOf: () => ({ signer, verifiers: [signer.verifier] }) });
  await store.ensureIndexes();
  return { store, ledger: ledger as LedgerStore<never>, signer };
}

export function inTree<T>(fn: () => Promise<T>): Promise<T> {
  return runWith({ tenant: TREE, actor: noPerson }, fn);
}

/** Decisions as the ledger gets them, each with hashes of its own. */
export function decisionLeaves(count: number): Uint8Array[] {
  const random = randomBytes(count * 128).toString('hex');
  return Array.from({ length: count }, (_, place) => {
    const hex = (part: number) => random.slice(place * 256 + part * 64, place * 256 + (part + 1) * 64);
    return encodeLeaf({
      kind: 'decision',
      tenant: TREE,
      automationId: hex(0).slice(0, 36),
      decisionId: hex(1).slice(0, 36),
      at: '2026-11-22T02:30:00.000Z',
      recipient: hex(2),
      channel: 'email',
      contentHash: hex(3),
      outcome: 'allow_with_obligations',
      articles: ['EU/GDPR-6', 'EU/ePrivacy-13'],
      obligations: [{ type: 'append_opt_out', article: 'EU/ePrivacy-13' }],
      revision: hex(0),
      packs: ['global', 'eu.gdpr', 'eu.eprivacy', 'es.lssi'],
      permitExpiresAt: '2026-11-22T02:45:00.000Z',
      watermark: hex(1),
    });
  });
}

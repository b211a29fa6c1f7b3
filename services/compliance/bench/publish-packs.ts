import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, fileStore } from '@salesmesh/chassis/store';
import { ledgerStoreMongo } from '../src/ledger/ledger-store-mongo.ts';
import { logKeys } from '../src/ledger/log-keys.ts';
import { packArchive } from '../src/rules/publishing/law-archive.ts';
import { lawLibrary } from '../src/rules/publishing/law-library.ts';
import { putInForce } from '../src/rules/revision/law-head.ts';
import type { Bundle } from '../src/rules/revision/law-revision.ts';
import { lawStoreMongo } from '../src/rules/revision/law-store-mongo.ts';
import { rulesLogMongo } from '../src/rules/revision/rules-log-mongo.ts';
import type { Span } from './read-stalls.ts';

export type PublisherOptions = {
  readonly mongoUrl: string;
  /** Keeps the rules of the measured process. */
  readonly tenant: string;
  /** Of the compiled packs; what is published are these in turn in two orders, so that each is another set to load. */
  readonly packs: string;
  readonly ledgerKey: Uint8Array;
  readonly ledgerOrigin: string;
};

export type Publisher = AsyncDisposable & {
  /** Puts the next set in force as an approval does, and waits until the process decides by it: from when, until when. */
  publish(): Promise<Span>;
};

const TAKEN_MS = 30_000;

/** Stands for the officers: everything after their approval is as it is in production. */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const { mongoUrl, tenant, packs, ledgerKey, ledgerOrigin } = options;
  const log = createLog({ service: 'bench', level: 'error' });
  const store = await connectStore({ url: mongoUrl, service: 'compliance', log });
  const ledger = ledgerStoreMongo({ store, keysOf: logKeys(ledgerOrigin, ledgerKey) });
  const law = lawStoreMongo(store, rulesLogMongo(ledger));
  const library = lawLibrary({ law, files: fileStore(store, 'law_archives'), installedSources: '' });
  const inTenant = <R>(work: () => Promise<R>) => runWith({ tenant, actor: noPerson }, work);
  const bundles: Bundle[] = [];
  for (const isReversed of [false, true]) {
    const { packSet, archive } = await archiveOf(packs, isReversed);
    bundles.push({ packSet, archive: await inTenant(() => library.keep(archive)) });
  }
  let published = 0;
  const publish = async (): Promise<Span> => {
    const bundle = bundles[published % bundles.length] as Bundle;
    published += 1;
    const fromMs = Date.now();
    const by = { by: 'officer', at: new Date(), reason: 'measured' };
    const target = { revisionId: `published-${published}`, bundle };
    const { inForce } = await law.changeHead(randomUUID(), (head) => putInForce(head, target, by));
    for (;;) {
      const loads = (await law.readHead()).loads.filter(({ generation }) => generation === inForce.generation);
      const [load] = loads;
      if (load?.alarm !== undefined) throw new Error(`the set was not taken: ${load.alarm}`);
      if (load !== undefined) return { fromMs, untilMs: Date.now() };
      if (Date.now() - fromMs > TAKEN_MS) throw new Error('the set was not taken in time');
      await pause(50);
    }
  };
  return {
    publish: () => inTenant(publish),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

/** The same packs as another set: in the other order where that is asked for. */
async function archiveOf(folder: string, isReversed: boolean): Promise<{ packSet: string; archive: Uint8Array }> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readFile(`${folder}/${name}`));
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
  const packSet = createHash('sha256').update(`${manifest.revision} ${isReversed}`).digest('hex');
  const ordered = isReversed ? manifest.packs.toReversed() : manifest.packs;
  files.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, packs: ordered, revision: packSet })));
  return { packSet, archive: await packArchive({ sources: new Map(), packs: files }) };
}

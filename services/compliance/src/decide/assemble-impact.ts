import type { Log } from '@salesmesh/chassis/log';
import type { Store } from '@salesmesh/chassis/store';
import { caseRecorder } from '../recorded-cases/case-recorder.ts';
import { type CaseKeys, caseKeys, recipientMark } from '../recorded-cases/case-vault.ts';
import type { DecidedCase } from '../recorded-cases/recorded-case.ts';
import { recordedCaseStoreMongo } from '../recorded-cases/recorded-case-store-mongo.ts';

export type CasesOptions = {
  store: Store;
  log: Log;
  random(bytes: number): Uint8Array;
  contentKey: Uint8Array;
  /** Days that a decided case is kept to be judged again; with 0 none is. */
  caseRetentionDays: number;
};

/** Where decided cases are kept, and who hands them in. */
export function assembleCases({ store, log, random, contentKey, caseRetentionDays }: CasesOptions) {
  const caseStore = recordedCaseStoreMongo(store);
  const keysOf = keysByTenant(contentKey);
  const options = { store: caseStore, keysOf, random, log, retentionDays: caseRetentionDays };
  const recorder = caseRecorder(options);
  return {
    caseStore,
    caseKeysOf: keysOf,
    recorder,
    recordCases: (cases: readonly DecidedCase[]): void => {
      if (caseRetentionDays > 0) recorder.record(cases);
    },
    /** Destroys all that is recorded of a person of the tenant; returns how many cases that were. */
    eraseCases: async (tenant: string, recipientId: string): Promise<number> => {
      await recorder.settled();
      return caseStore.erase(recipientMark(keysOf(tenant), recipientId));
    },
  };
}

function keysByTenant(contentKey: Uint8Array): (tenant: string) => CaseKeys {
  const known = new Map<string, CaseKeys>();
  return (tenant) => {
    const keys = known.get(tenant) ?? caseKeys(contentKey, tenant);
    known.set(tenant, keys);
    return keys;
  };
}

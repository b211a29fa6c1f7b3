// The thread of `decide` that folds the log of changes, so that nobody who waits for a decision waits for that too.
import { hostname } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import { timers as createTimers } from '@salesmesh/chassis/timers';
import { assembleFolder } from './assemble-folder.ts';
import { readConfig } from './config.ts';
import type { FoldQuestion } from './start-folder.ts';

const FOLD_NICENESS = 10;

if (parentPort === null) throw new Error('this program runs as a thread of decide');
// biome-ignore lint/style/noProcessEnv: the entry hands the environment to its one reader
const config = readConfig(process.env);
const service = 'compliance';
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
// Where processors are short, whoever waits for a decision goes first.
giveWay(FOLD_NICENESS);
const stack = new AsyncDisposableStack();
const store = stack.use(await connectStore({ url: config.MONGO_URL, service, log, poolSize: 4 }));
const access = { user: config.NATS_USER, password: config.NATS_PASSWORD };
const bus = stack.use(await connectBus({ url: config.NATS_URL, ...access, service, log, clock }));
await bus.ensureStream({ name: 'COMPLIANCE', subjects: ['salesmesh.compliance.v1.>'] });
const timers = createTimers({ store, clock, log, owner: `${hostname()}:${process.pid}:fold` });
const { LEDGER_KEY: ledgerKey, LEDGER_ACCEPTED_KEYS: acceptedLedgerKeys, LEDGER_ORIGIN: ledgerOrigin } = config;
const keys = { ledgerKey, acceptedLedgerKeys, ledgerOrigin };
const folder = assembleFolder({ store, bus, timers, ...keys });

answerThread<FoldQuestion, void>(parentPort, stack, ({ tenant, act, batches }) =>
  runWith({ tenant, actor: noPerson }, () => folder[act](batches)),
);

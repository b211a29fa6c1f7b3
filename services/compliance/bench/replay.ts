import { replayRow } from './replay-row.ts';

export const row = replayRow({ name: 'replay', cases: 100_000 });

import { replayRow } from './replay-row.ts';

export const row = replayRow({ name: 'replay_million', cases: 1_000_000 });

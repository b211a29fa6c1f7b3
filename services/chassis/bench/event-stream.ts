import { type StreamOptions, subjectsFor } from '@salesmesh/chassis/bus';
import { COUNTED } from '../test/fixtures/real-bus.ts';

export const benchTenant = 'bench';
export const benchStream: StreamOptions = { name: 'BENCH', subjects: [subjectsFor(COUNTED, benchTenant)] };

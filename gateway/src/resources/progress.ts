import { z } from 'zod';

/** How far a long piece of work has come, in a stream of lines that ends with its result. */
export const progress = z.object({ step: z.string(), share01: z.number() }).meta({ id: 'Progress' });

import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() });
const place = z.number().int();
export const textFinding = z.object({ kind: z.string(), start: place, end: place });
export const imageBox = z.object({ left: place, top: place, right: place, bottom: place });

const screeningFinding = z.object({
  rule: z.string(),
  kind: z.enum([
    'promise',
    'absolute_term',
    'pressure',
    'conduct',
    'clause',
    'secret_term',
    'personal_data',
    'missing_label',
  ]),
  severity: z.enum(['note', 'review', 'block']),
  start: place.nullish(),
  end: place.nullish(),
  boxes: z.array(imageBox),
  page: place.nullish(),
  message: text,
  fix: text,
  provision: z.string().nullish(),
  references: z.array(z.string()),
});

export const screeningAnswer = z.object({
  verdict: z.enum(['clear', 'review', 'block']),
  findings: z.array(screeningFinding),
  read_text: z.string().nullish(),
  revision: z.string(),
});

import { z } from 'zod';

const problem = z
  .object({ field: z.string(), code: z.string(), reason_zh: z.string(), reason_en: z.string() })
  .meta({ id: 'RowProblem' });
const row = z.object({
  line: z.int().meta({ description: 'Of the file, on which the record begins; the first is 1' }),
  problems: z.array(problem),
});
const counts = z.object({ read: z.int(), created: z.int(), rejected: z.int() });
const changes = { updated: z.int(), unchanged: z.int() };
const changeStatus = z.enum(['created', 'updated', 'unchanged', 'rejected']);

export const rowProblem = problem;

/** Lines of an import: one for each row as it becomes durable, the summary last. */
export const leadImportLine = z
  .object({
    row: row
      .extend({
        status: z.enum(['created', 'duplicate', 'rejected']),
        lead_id: z.string().optional(),
        external_key: z.string().optional(),
      })
      .optional(),
    summary: counts.extend({ duplicate: z.int() }).optional(),
  })
  .meta({ id: 'LeadImportLine' });

export const cardImportLine = z
  .object({
    row: row.extend({ status: changeStatus, card_id: z.string().optional(), key: z.string().optional() }).optional(),
    summary: counts.extend(changes).optional(),
  })
  .meta({ id: 'CardImportLine' });

export const crmImportLine = z
  .object({
    row: row
      .extend({
        status: changeStatus,
        opportunity_id: z.string().optional(),
        external_key: z.string().optional(),
      })
      .optional(),
    summary: counts.extend(changes).optional(),
  })
  .meta({ id: 'CrmImportLine' });

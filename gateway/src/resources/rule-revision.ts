import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.object({ zh: z.string(), en: z.string() });

export const reason = z.string().min(1).max(2_000).meta({ description: 'Why; stays in the history.' });
export const ruleFile = z
  .strictObject({
    path: z.string().max(300).meta({ description: 'Below outbound/ or cases/, or provisions.yaml.' }),
    text: z.string().max(262_144).optional().meta({ description: 'Left out, the file is removed.' }),
  })
  .meta({ id: 'RuleFile' });

const finding = z
  .object({
    step: z.string(),
    code: z.string(),
    path: z.string(),
    line: z.int().meta({ description: 'From 1; 0 where there is none.' }),
    column: z.int(),
    message: text,
    fix: text,
    replacement: z.string().optional().meta({ description: 'The whole file as it should be.' }),
  })
  .meta({ id: 'RuleFinding' });

const fault = z
  .object({
    pack: z.string(),
    number: z.int().optional(),
    input: z.string().optional().meta({ description: 'JSON of the facts on which the engines differ.' }),
    plan: z.string(),
    wasm: z.string(),
  })
  .meta({ id: 'RuleEngineFault' });

const engine = z
  .object({
    decides: z.enum(['plan', 'wasm']),
    inputs: z.int().meta({ description: 'Generated inputs that both engines were asked about.' }),
    seed: z.int(),
    packs: z.array(z.object({ name: z.string(), inputs: z.int() })),
    faults: z.array(fault),
  })
  .meta({ id: 'RuleEngine' });

const check = z
  .object({
    content_hash: hash,
    ended_at: z.string(),
    passed: z.boolean(),
    findings: z.array(finding),
    coverage: z.number(),
    changed_packs: z.array(z.string()),
    pack_set_revision: hash.optional(),
    engine: engine.nullish(),
  })
  .meta({ id: 'RuleCheck' });

const study = z.object({ content_hash: hash, at: z.string(), summary: z.string() }).meta({ id: 'RuleStudy' });

const draftStates = ['draft', 'checking', 'checked', 'submitted', 'scheduled', 'withdrawn'] as const;
const publishedStates = ['published', 'in_force', 'superseded', 'rolled_back'] as const;
const state = z.enum([...draftStates, ...publishedStates]).meta({ id: 'RuleRevisionState' });

export const ruleRevision = z
  .object({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    author: z.string(),
    base: z.string(),
    state,
    content_hash: hash,
    files: z.array(ruleFile),
    check: check.nullish(),
    impact: study.nullish(),
    shadow: study.nullish(),
    effective_at: z.string().optional(),
    approved_by: z.string().optional(),
    published_at: z.string().optional(),
    history: z.array(
      z.object({ at: z.string(), by: z.string(), act: z.string(), reason: z.string(), content_hash: hash }),
    ),
  })
  .meta({ id: 'RuleRevision' });

const change = z.object({
  generation: z.int(),
  revision_id: z.string(),
  act: z.enum(['published', 'rolled_back']),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
});

const engineInForce = z
  .object({
    decides: z
      .enum(['plan', 'wasm', ''])
      .meta({ description: 'In the process that answers; empty while none is loaded.' }),
    inputs_tried: z.int().meta({ description: 'Generated inputs that both engines were asked about so far.' }),
    inputs_planned: z.int().meta({ description: 'Without so many wasm decides; 0 where no proof is asked for.' }),
    is_being_proven: z.boolean(),
    faults: z.array(fault),
  })
  .meta({ id: 'RulesEngine' });

export const rulesInForce = z
  .object({
    generation: z.int(),
    revision_id: z.string(),
    pack_set_revision: hash.optional(),
    since: z.string(),
    history: z.array(change),
    loads: z.array(
      z.object({ process: z.string(), generation: z.int(), at: z.string(), alarm: z.string().optional() }),
    ),
    engine: engineInForce.nullish(),
  })
  .meta({ id: 'RulesInForce' });

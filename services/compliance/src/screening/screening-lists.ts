import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { complianceErrors } from '../errors.ts';
import type { AllNegations } from './denial.ts';
import { compilePhrase, type Negations, type Phrase } from './phrase.ts';
import { readJudge } from './read-judge.ts';
import type { SentenceJudge } from './sentence-judge.ts';

export const SubjectKind = {
  Message: 'message',
  TalkScript: 'talk_script',
  Chat: 'chat',
  Contract: 'contract',
} as const;
export type SubjectKind = (typeof SubjectKind)[keyof typeof SubjectKind];
export const Severity = { Note: 'note', Review: 'review', Block: 'block' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

const texts = z.strictObject({ zh: z.string(), en: z.string() });
const phrases = z.array(z.string().min(2)).default([]);
const severity = z.enum([Severity.Note, Severity.Review]);
const subjectKinds = z.array(z.enum(SubjectKind)).min(1);
const ruleKind = z.enum(['promise', 'absolute_term', 'pressure', 'conduct', 'clause']);
const listSchema = z.strictObject({
  kind: ruleKind,
  severity,
  in: subjectKinds,
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      kind: ruleKind.optional(),
      severity: severity.optional(),
      in: subjectKinds.optional(),
      provision: z.string().optional(),
      references: z.array(z.string()).min(1),
      message: texts,
      fix: texts,
      negatable: z.boolean().default(true),
      over: z.number().optional(),
      zh: phrases,
      en: phrases,
      unless: phrases,
    }),
  ),
});
const languageSchema = z.strictObject({
  negations: z.strictObject({ zh: phrases_(), en: phrases_(), not_zh: phrases_(), not_en: phrases_() }),
  questions: z.strictObject({ zh: phrases_() }),
});
const labelSchema = z.strictObject({
  label: z.enum(['opt_out', 'sender_identity', 'ad_label', 'ai_notice']),
  purposes: z.array(z.string()),
  channels: z.array(z.string()),
  /** Residence → channel → key of the register. */
  provisions: z.record(z.string(), z.record(z.string(), z.string())),
  message: texts,
  fix: texts,
  /** Counts only at the start of the subject. */
  at_start: z.boolean().default(false),
  /** Asked for only where a provision stands for it. */
  only_there: z.boolean().default(false),
  /** Asked for only of what an AI made. */
  only_ai: z.boolean().default(false),
  zh: phrases,
  en: phrases,
});
const labelsSchema = z.strictObject({ labels: z.array(labelSchema), eea: z.array(z.string()) });

function phrases_() {
  return z.array(z.string().min(1));
}

type Texts = z.output<typeof texts>;
export type ScreeningRule = {
  /** `promise/guaranteed-return` */
  readonly name: string;
  readonly kind: z.output<typeof ruleKind>;
  readonly severity: Severity;
  readonly subjects: ReadonlySet<SubjectKind>;
  readonly provision?: string;
  readonly references: readonly string[];
  readonly message: Texts;
  readonly fix: Texts;
  readonly isNegatable: boolean;
  /** What "#" matched counts only above this. */
  readonly over?: number;
  readonly phrases: readonly Phrase[];
  readonly exceptions: readonly RegExp[];
};
export type LabelRule = Omit<z.output<typeof labelSchema>, 'zh' | 'en'> & { readonly phrases: readonly Phrase[] };
export type ScreeningLists = {
  /** Hash of all lists. */
  readonly revision: string;
  readonly rules: readonly ScreeningRule[];
  readonly labels: readonly LabelRule[];
  readonly eea: ReadonlySet<string>;
  readonly negations: AllNegations;
  readonly questions: readonly string[];
  readonly judge: SentenceJudge;
};

/** Lists, concepts and examples. */
export const SCREENING_FOLDER = fileURLToPath(new URL('../../../../policies/screening/', import.meta.url));
const RULE_FILES = ['promises', 'absolute-terms', 'conduct', 'clauses'];

/** Reads and compiles the lists. Throws, naming the file, when one is absent or wrong. */
export async function readScreeningLists(folder = SCREENING_FOLDER): Promise<ScreeningLists> {
  const read = async (name: string) => readFile(`${folder}/${name}.yaml`, 'utf8');
  const [language, labels, ...lists] = await Promise.all(['language', 'labels', ...RULE_FILES].map(read));
  const parsedLanguage = checked(languageSchema, 'language', language);
  const parsedLabels = checked(labelsSchema, 'labels', labels);
  const { negations } = parsedLanguage;
  const { judge, sources } = await readJudge(folder, { negations });
  return {
    revision: createHash('sha256')
      .update([language, labels, ...lists, ...sources].join('\0'))
      .digest('hex')
      .slice(0, 12),
    rules: lists.flatMap((text, at) => rulesOf(checked(listSchema, RULE_FILES[at] ?? '', text), negations)),
    labels: parsedLabels.labels.map(({ zh, en, ...label }) => ({
      ...label,
      phrases: [...zh, ...en].map((phrase) => compilePhrase(phrase)),
    })),
    eea: new Set(parsedLabels.eea),
    negations,
    questions: parsedLanguage.questions.zh,
    judge,
  };
}

/** The lists, read when they are first asked for; what fails is tried again with the next question. */
export function screeningLists(folder?: string): () => Promise<ScreeningLists> {
  let reading: Promise<ScreeningLists> | undefined;
  return async () => {
    reading ??= readScreeningLists(folder);
    try {
      return await reading;
    } catch (cause) {
      reading = undefined;
      throw complianceErrors.screening_lists_unreadable({}, { cause });
    }
  };
}

function rulesOf(list: z.output<typeof listSchema>, negations: Negations): ScreeningRule[] {
  return list.rules.map(({ id, zh, en, unless, negatable, in: subjects, over, provision, ...rule }) => {
    const kind = rule.kind ?? list.kind;
    return {
      ...{ name: `${kind}/${id}`, kind, severity: rule.severity ?? list.severity, isNegatable: negatable },
      ...{ subjects: new Set(subjects ?? list.in), references: rule.references, message: rule.message, fix: rule.fix },
      ...(over === undefined ? {} : { over }),
      ...(provision === undefined ? {} : { provision }),
      phrases: [...zh, ...en].map((phrase) => compilePhrase(phrase, negatable ? negations : undefined)),
      exceptions: unless.map((phrase) => compilePhrase(phrase).pattern),
    };
  });
}

function checked<S extends z.ZodType>(schema: S, name: string, text: string | undefined): z.output<S> {
  const result = schema.safeParse(parse(text ?? ''));
  if (result.success) return result.data;
  throw new Error(`policies/screening/${name}.yaml: ${z.prettifyError(result.error)}`);
}

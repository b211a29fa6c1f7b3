import type { z } from 'zod';
import { type Facts, facts } from './facts.ts';

/** What is wrong with one object: the field as a path (`consents[0].given_at`), what stood there and what to write instead. */
export type InvalidFacts = {
  readonly code: 'compliance.invalid_input';
  readonly field: string;
  readonly message: { readonly zh: string; readonly en: string };
};
export type ParsedFacts = { readonly facts: Facts } | { readonly id?: string; readonly error: InvalidFacts };

/**
 * The object as facts, or the first thing wrong with it. The value is shown only where it is one word, a time, a number
 * or a flag: free text, an address or a telephone number could be personal data.
 */
export function parseFacts(value: unknown): ParsedFacts {
  const parsed = facts.safeParse(value);
  if (parsed.success) return { facts: parsed.data };
  const issue = parsed.error.issues[0];
  const id = idOf(value);
  const error = describe(issue, value);
  return id === undefined ? { error } : { id, error };
}

function describe(issue: z.core.$ZodIssue | undefined, value: unknown): InvalidFacts {
  const path = issue?.path ?? [];
  const field = path.length === 0 ? '(object)' : fieldOf(path);
  const found = show(valueAt(value, path));
  const cure = cureOf(issue);
  return {
    code: 'compliance.invalid_input',
    field,
    message: {
      zh: `字段 ${field} 的值${found.zh}无效；${cure.zh}。`,
      en: `Field ${field} holds ${found.en}; ${cure.en}.`,
    },
  };
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), value);
}

type Bilingual = { zh: string; en: string };

const SHOWN_LENGTH = 40;

function show(value: unknown): Bilingual {
  if (value === undefined) return { zh: '（未填写）', en: 'nothing' };
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return verbatim(String(value));
  if (typeof value !== 'string')
    return Array.isArray(value) ? { zh: '（列表）', en: 'a list' } : { zh: '（对象）', en: 'an object' };
  const isWordOrTime = /^[A-Za-z*][\w./*-]*$|^\d{4}-\d\d/.test(value) || value === '';
  return isWordOrTime ? verbatim(JSON.stringify(value.slice(0, SHOWN_LENGTH))) : { zh: '（文本）', en: 'a text' };
}

function verbatim(shown: string): Bilingual {
  return { zh: ` ${shown} `, en: shown };
}

const typeNames: Record<string, Bilingual> = {
  string: { zh: '请填写文本', en: 'give a text' },
  number: { zh: '请填写数字', en: 'give a number' },
  int: { zh: '请填写整数', en: 'give a whole number' },
  boolean: { zh: '请填写 true 或 false', en: 'give true or false' },
  object: { zh: '请填写对象', en: 'give an object' },
  array: { zh: '请填写列表', en: 'give a list' },
};

function cureOf(issue: z.core.$ZodIssue | undefined): Bilingual {
  if (issue?.code === 'invalid_union') return cureOf(issue.errors[0]?.[0]);
  if (issue?.code === 'invalid_type') return typeNames[issue.expected] ?? fallback;
  if (issue?.code === 'invalid_value') {
    const words = issue.values.map(String).join(', ');
    return { zh: `请使用其中之一：${words}`, en: `use one of: ${words}` };
  }
  if (issue?.code === 'too_small' && issue.origin === 'string') return { zh: '不能为空', en: 'it may not be empty' };
  if (issue?.code === 'too_small')
    return { zh: `不能小于 ${issue.minimum}`, en: `it may not be below ${issue.minimum}` };
  if (issue?.code === 'too_big') return { zh: `不能大于 ${issue.maximum}`, en: `it may not be above ${issue.maximum}` };
  if (issue?.code === 'invalid_format' && issue.format === 'datetime') {
    return {
      zh: '请使用带时区的 RFC 3339 时间，例如 2026-11-22T02:30:00Z',
      en: 'use an RFC 3339 time with its offset, such as 2026-11-22T02:30:00Z',
    };
  }
  if (issue?.code === 'invalid_format') {
    return {
      zh: '请使用两个大写字母的 ISO 3166-1 代码，例如 CN',
      en: 'use an ISO 3166-1 code of two capitals, such as CN',
    };
  }
  if (issue?.code === 'custom') {
    return { zh: '请使用 IANA 时区名称，例如 Asia/Shanghai', en: 'use an IANA zone name, such as Asia/Shanghai' };
  }
  return fallback;
}

const fallback = { zh: '请按指南填写', en: 'fill it as the guide says' };

function idOf(value: unknown): string | undefined {
  const action = isRecord(value) ? value.action : undefined;
  return isRecord(action) && typeof action.id === 'string' && action.id !== '' ? action.id : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import type { NoticeInput, Notice as WireNotice } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import { canonicalLanguage } from '../person/read-consent.ts';
import type { Notice } from './notice.ts';

const purposes = facts.shape.consents.unwrap().unwrap().element.shape.purpose.unwrap().unwrap().options;
const text = z.object({
  language: z.string().refine((tag) => canonicalLanguage(tag) !== undefined),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
const notice = z.object({
  purpose: z.enum([...purposes, '*']),
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/),
  valid_from: z.iso.datetime({ offset: true }),
  texts: z.array(text).min(1).max(50),
});

const cures: Readonly<Record<string, { zh: string; en: string }>> = {
  purpose: { zh: '请使用同意的用途或 "*"', en: 'use a purpose of consents, or "*"' },
  version: { zh: '用字母、数字、点、横线，最多 50 个字符', en: 'use letters, digits, dots and dashes, at most 50' },
  valid_from: { zh: '请使用 RFC 3339 时间', en: 'use an RFC 3339 time, such as 2026-11-22T00:00:00Z' },
  texts: {
    zh: '每种语言给出语言标签和小写十六进制的 SHA-256，最多 50 种',
    en: 'for each language give its tag and the SHA-256 of the text in lower-case hex, at most 50',
  },
};

/** INVALID_ARGUMENT compliance.invalid_request naming each wrong field. */
export function readNotice(wire: WireNotice | null): Notice {
  const parsed = notice.safeParse(wire ?? {});
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => ({
      field: ['notice', ...path].join('.'),
      zh: cures[String(path[0])]?.zh ?? '请填写',
      en: cures[String(path[0])]?.en ?? 'give it',
    }));
    throw complianceErrors.invalid_request({}, { fields });
  }
  const { purpose, version, valid_from, texts } = parsed.data;
  return {
    ...{ purpose, version, validFrom: new Date(valid_from) },
    texts: texts.map(({ language, sha256, url }) => ({
      language: canonicalLanguage(language) ?? language,
      sha256,
      ...(url === undefined ? {} : { url }),
    })),
  };
}

export function noticeView({ purpose, version, validFrom, texts }: Notice): NoticeInput {
  return { purpose, version, valid_from: validFrom.toISOString(), texts: texts.map((each) => ({ ...each })) };
}

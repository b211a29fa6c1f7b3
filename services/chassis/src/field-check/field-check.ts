import { z } from 'zod';
import type { AppError, FieldViolation } from '../errors/errors.ts';

type Texts = { readonly zh: string; readonly en: string };
/** What a service's catalogue has under `invalid_request`. */
type Refusal = (params: Record<string, never>, options: { fields: FieldViolation[] }) => AppError;

/** Collects everything that is wrong with a request, so that a caller mends it in one go. */
export class FieldCheck {
  readonly #violations: FieldViolation[] = [];
  readonly #refuse: Refusal;

  /** `refuse` is the error of the service that names the fields: `errors.invalid_request`. */
  constructor(refuse: Refusal) {
    this.#refuse = refuse;
  }

  that(isRight: boolean, field: string, texts: Texts): void {
    if (!isRight) this.#violations.push({ field, ...texts });
  }

  name(field: string, name: string): void {
    this.that(/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}$/u.test(name), field, {
      zh: '名称须为 1 至 100 个字母、数字、点、横线或空格，并以字母或数字开头。',
      en: 'A name is 1 to 100 letters, digits, dots, dashes or spaces and begins with a letter or digit.',
    });
  }

  /** Throws the refusal with every field that is wrong. */
  throwIfWrong(): void {
    if (this.#violations.length > 0) throw this.#refuse({}, { fields: this.#violations });
  }
}

const english = z.locales.en().localeError;
const chinese = z.locales.zhCN().localeError;

/** The value as the schema has it, or every wrong field below `place` in both languages. */
export function checkSchema<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place = '',
): { readonly value: z.output<S> } | { readonly violations: FieldViolation[] } {
  const result = schema.safeParse(value, { error: () => undefined, reportInput: true });
  if (result.success) return { value: result.data };
  return { violations: result.error.issues.map((issue) => violation(issue, place)) };
}

function violation(issue: z.core.$ZodIssue, place: string): FieldViolation {
  const field = [place, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  const raw = { ...issue, message: undefined } as unknown as z.core.$ZodRawIssue;
  return { field, zh: text(chinese(raw)), en: text(english(raw)) };
}

function text(message: ReturnType<typeof english>): string {
  return typeof message === 'string' ? message : (message?.message ?? 'invalid');
}

import type { FieldViolation } from '@salesmesh/chassis/errors';
import { errors } from '../errors.ts';

type Texts = { readonly zh: string; readonly en: string };

/** Collects everything that is wrong with a request, so that a caller mends it in one go. */
export class FieldCheck {
  readonly #violations: FieldViolation[] = [];

  that(isRight: boolean, field: string, texts: Texts): void {
    if (!isRight) this.#violations.push({ field, ...texts });
  }

  name(field: string, name: string): void {
    this.that(/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}$/u.test(name), field, {
      zh: '名称须为 1 至 100 个字母、数字、点、横线或空格，并以字母或数字开头。',
      en: 'A name is 1 to 100 letters, digits, dots, dashes or spaces and begins with a letter or digit.',
    });
  }

  /** INVALID_ARGUMENT leads.invalid_request with every field that is wrong. */
  throwIfWrong(): void {
    if (this.#violations.length > 0) throw errors.invalid_request({}, { fields: this.#violations });
  }
}

import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { EvidenceHeader } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { errors } from '../errors.ts';

const LONGEST_NAME = 200;
/** A file name that could be taken for a path, or hides letters, is refused: people download it again. */
const NAME = /^[^\p{C}/\\]+$/u;

export function readEvidenceHeader(header: EvidenceHeader | null | undefined): EvidenceHeader {
  if (header === null || header === undefined) throw errors.evidence_without_header();
  const check = new FieldCheck(errors.invalid_request);
  check.that(NAME.test(header.file_name) && header.file_name.length <= LONGEST_NAME, 'header.file_name', {
    zh: `文件名须为 1 至 ${LONGEST_NAME} 个字符，不含斜线和控制字符。`,
    en: `A file name has 1 to ${LONGEST_NAME} characters, without slashes and control characters.`,
  });
  check.throwIfWrong();
  return header;
}

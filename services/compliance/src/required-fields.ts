import { complianceErrors } from './errors.ts';

const cure = { zh: '请填写此字段', en: 'fill in this field' };

/** INVALID_ARGUMENT compliance.invalid_request naming every listed text field that is empty. */
export function requireFields<K extends string>(request: Readonly<Record<K, string>>, fields: readonly K[]): void {
  const empty = fields.filter((field) => request[field] === '');
  if (empty.length > 0) {
    throw complianceErrors.invalid_request({}, { fields: empty.map((field) => ({ field, ...cure })) });
  }
}

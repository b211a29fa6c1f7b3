import { errors } from './errors.ts';

/** INVALID_ARGUMENT tasks.invalid_request naming every one of the fields that is empty. */
export function requireFields<T>(request: T, names: readonly (keyof T & string)[]): void {
  const fields = names
    .filter((name) => request[name] === '')
    .map((field) => ({ field, zh: '此字段必填。', en: 'The field is required; give it.' }));
  if (fields.length > 0) throw errors.invalid_request({}, { fields });
}

import type { Correction } from '@salesmesh/chassis/data-rights';
import { z } from 'zod';
import { facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import type { ByteVault } from './byte-vault.ts';

const { residence, region, city, timezone, age } = facts.shape.recipient.shape;
const E164 = /^\+[1-9]\d{6,14}$/;

/** What can be corrected, with the shape of its value. What was sent where and decided how is not data that can be wrong. */
const shapes = {
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  phone: z.string().regex(E164),
  ...{ residence, region, city, timezone },
  age: z
    .string()
    .regex(/^(0|[1-9]\d{0,2})$/)
    .transform(Number)
    .pipe(age.unwrap().unwrap()),
} as const;
type CorrectableField = keyof typeof shapes;
const fields = Object.keys(shapes) as readonly CorrectableField[];

/** Field of the datasets that hold it, as the data map names them. */
export function heldAs(field: string): string {
  return field === 'name' || field === 'email' || field === 'phone' ? field : 'facts';
}

/** Each field once, each value of its shape; compliance.invalid_request names the places that are wrong. */
export function checkCorrections(corrections: readonly Correction[]): void {
  const wrong = corrections.flatMap(({ field, value }, at) => {
    const known = fields.find((each) => each === field);
    const place = `corrections.${at}`;
    if (known === undefined) {
      const words = fields.join(', ');
      return [{ field: `${place}.field`, value: field, zh: `请使用其中之一：${words}`, en: `use one of: ${words}` }];
    }
    if (corrections.findIndex((each) => each.field === field) < at) {
      return [{ field: `${place}.field`, value: field, zh: '每个字段只能出现一次', en: 'name each field once' }];
    }
    // The value is personal: it is not repeated in the answer.
    const cure = { zh: `不是有效的 ${field}`, en: `this is no valid ${field}` };
    return value !== '' && shapes[known].safeParse(value).success ? [] : [{ field: `${place}.value`, ...cure }];
  });
  if (wrong.length > 0) throw complianceErrors.invalid_request({}, { fields: wrong });
}

const purposeOf = (requestId: string): string => `corrections ${requestId}`;

export function sealCorrections(
  vault: Pick<ByteVault, 'seal'>,
  { tenant, id }: { tenant: string; id: string },
  corrections: readonly Correction[],
): Buffer {
  const plain = corrections.map(({ field, value }) => ({ field, value }));
  return vault.seal(tenant, purposeOf(id), Buffer.from(JSON.stringify(plain)));
}

type Sealing = { readonly _id: string; readonly tenant: string; readonly sealedCorrections?: Uint8Array };

/** Empty for a request that has none, or none any more. */
export function openCorrections(vault: Pick<ByteVault, 'open'>, request: Sealing): readonly Correction[] {
  const { _id: id, tenant, sealedCorrections } = request;
  if (sealedCorrections === undefined) return [];
  return JSON.parse(vault.open(tenant, purposeOf(id), sealedCorrections).toString()) as Correction[];
}

import { derivedId } from '@salesmesh/chassis/ids';
import { facts } from '../decisions/facts.ts';
import { type Collection, CollectionMethod } from './consent-trail.ts';
import type { ConsentRecord } from './person.ts';

/** A consent as clients and leads write it: an empty text is an unset field, as in every message of the contracts. */
export type WireConsent = {
  id?: string;
  purpose: string;
  channel: string;
  basis: string;
  form: string;
  by: string;
  night: boolean;
  given_at: string;
  expires_at?: string | undefined;
  withdrawn_at?: string | undefined;
  confirmed_at?: string | undefined;
  notice_version?: string | undefined;
  language?: string | undefined;
  method?: string | undefined;
  proof?: string | undefined;
};

/** What is told of how it was collected; absent where nothing was. */
export type ToldCollection = { language?: string; method?: CollectionMethod; proof?: string };
export type ReadConsent = { record: ConsentRecord; told: ToldCollection };

const consent = facts.shape.consents.unwrap().unwrap().element.omit({ current_notice_version: true });
/** A reference has the shape of an id or a path, so that nobody puts words or an address of a person there. */
const proofPattern = /^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,199}$/;

/** The record with an id of its own or one that follows from `idParts`; or the names of the fields that hold no known value. */
export function readConsent(wire: WireConsent, ...idParts: readonly string[]): ReadConsent | { wrongFields: string[] } {
  const { id, language, method, proof, ...fields } = wire;
  const known = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined);
  const parsed = consent.safeParse(Object.fromEntries(known));
  const missing = (['purpose', 'channel', 'basis'] as const).filter((field) => fields[field] === '');
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const told = readCollection({ language, method, proof });
  const wrongTold = 'wrongFields' in told ? told.wrongFields : [];
  if (!parsed.success || 'wrongFields' in told || missing.length > 0) {
    return { wrongFields: [...new Set([...missing, ...wrong, ...wrongTold])] };
  }
  return { record: { ...parsed.data, id: id || derivedId('consent', ...idParts) }, told };
}

type WireCollection = Pick<WireConsent, 'language' | 'method' | 'proof'>;

export function readCollection({
  language,
  method,
  proof,
}: WireCollection): ToldCollection | { wrongFields: string[] } {
  const tag = language ? canonicalLanguage(language) : undefined;
  const way = CollectionMethod.find((known) => known === method);
  const wrongFields = [
    ...(language && tag === undefined ? ['language'] : []),
    ...(method && way === undefined ? ['method'] : []),
    ...(proof && !proofPattern.test(proof) ? ['proof'] : []),
  ];
  if (wrongFields.length > 0) return { wrongFields };
  return {
    ...(tag === undefined ? {} : { language: tag }),
    ...(way === undefined ? {} : { method: way }),
    ...(proof ? { proof } : {}),
  };
}

/** A language tag in its one spelling (BCP 47), or undefined. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // The only way that the platform says that a tag is none.
    return undefined;
  }
}

/** Whoever entered it acted for somebody: what the record says of the person counts before the way it came. */
export function collectionOf(
  { record, told }: ReadConsent,
  here: Pick<Collection, 'actor' | 'method'>,
  noticeSha256: string | undefined,
): Collection {
  return {
    actor: told.method === undefined ? here.actor : record.by === 'guardian' ? 'guardian' : 'person',
    method: told.method ?? here.method,
    ...(told.proof === undefined ? {} : { proof: told.proof }),
    ...(told.language === undefined ? {} : { language: told.language }),
    ...(noticeSha256 === undefined ? {} : { noticeSha256 }),
  };
}

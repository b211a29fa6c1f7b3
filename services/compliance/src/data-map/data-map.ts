import { z } from 'zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;
export type Language = keyof Text;
const categories = z.array(z.string().regex(/^(user|system)(\.[a-z_]+)*$/));
const key = z.string().regex(/^[a-z][a-z0-9_-]*$/);

/** How long a dataset is kept: so many days from something, or as long as another one. */
const retention = z.union([
  z.strictObject({ days: z.int().positive(), from: text }),
  z.strictObject({ with: z.string().min(1) }),
]);
/** `crypto_erase`: the key goes, and with it every copy; `anonymise`: what is left is about nobody. */
const Destruction = ['delete', 'anonymise', 'crypto_erase'] as const;

const collection = z.strictObject({
  name: key,
  description: text,
  data_subjects: z.array(z.string()).min(1),
  fields: z.array(z.strictObject({ name: z.string().min(1), data_categories: categories.min(1) })),
  retention,
  destruction: z.enum(Destruction),
});
const declaration = z.strictObject({
  name: text,
  data_use: z.string().regex(/^[a-z_]+(\.[a-z_]+)*$/),
  data_categories: categories.min(1),
  data_subjects: z.array(z.string()).min(1),
  legal_basis: z.strictObject({ gdpr: z.string(), pipl: z.string() }),
  recipients: text,
});

/** One file of the register: a system with what it does, and the dataset it keeps. */
export const systemEntry = z.strictObject({
  system: z.strictObject({ fides_key: key, name: text, privacy_declarations: z.array(declaration).min(1) }),
  processors: z.array(z.strictObject({ name: text, data_categories: categories })),
  transfers: z.array(z.strictObject({ to: z.string(), mechanism: text, data_categories: categories })),
  dataset: z.strictObject({
    fides_key: key,
    collections: z.array(collection),
    /** Collection → why it holds nothing personal. A collection that stands nowhere fails the check. */
    without_personal_data: z.record(key, z.string().min(1)),
  }),
});
export type SystemEntry = z.infer<typeof systemEntry>;
export type Collection = z.infer<typeof collection>;

export const organizationEntry = z.strictObject({
  organization: z.strictObject({
    fides_key: key,
    name: text,
    controller: text,
    representative: text,
    data_protection_officer: text,
    security_policy: text,
  }),
});
type Organization = z.infer<typeof organizationEntry>['organization'];
export const deadlineEntry = z.strictObject({ china_worked_weekend_days: z.array(z.iso.date()) });

/** The register of what is held, why, on what basis and until when. */
export type DataMap = {
  readonly organization: Organization;
  readonly systems: readonly SystemEntry[];
  readonly chinaWorkedWeekendDays: readonly string[];
};

/** Services that hold something: all of them are asked about a person. */
export function servicesOf({ systems }: DataMap): string[] {
  return systems.map(({ system }) => system.fides_key).toSorted();
}

/** Services that hold the field in some collection about persons. */
export function holdersOf({ systems }: DataMap, field: string): string[] {
  return systems
    .filter(({ dataset }) => dataset.collections.some(({ fields }) => fields.some(({ name }) => name === field)))
    .map(({ system }) => system.fides_key);
}

/** Name under which a service declares the collection as a holding. */
export function holdingName({ dataset }: SystemEntry, { name }: Collection): string {
  return `${dataset.fides_key}.${name}`;
}

const DAY_MS = 86_400_000;

/** What is to be destroyed at `now` because its days are over. Datasets that are kept with another have no rule of their own. */
export function expiryRules({ systems }: DataMap, now: Date): { holding: string; before: string }[] {
  return systems.flatMap((entry) =>
    entry.dataset.collections.flatMap((collection) => {
      const { retention } = collection;
      if (!('days' in retention)) return [];
      const before = new Date(now.getTime() - retention.days * DAY_MS).toISOString();
      return [{ holding: holdingName(entry, collection), before }];
    }),
  );
}

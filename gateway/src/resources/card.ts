import { z } from 'zod';
import { channel, country, id, instant, purpose } from './sets.ts';

export const cardState = z
  .enum(['CARD_STATE_DRAFT', 'CARD_STATE_REVIEWED', 'CARD_STATE_RETIRED'])
  .meta({ id: 'CardState' });
export const cardLanguage = z.enum(['zh', 'en']).meta({ id: 'CardLanguage' });

/** Channels of the decision object, and going there. */
const cardChannel = z.enum([...channel.options, 'visit']).meta({ id: 'CardChannel' });
const label = z.string().min(1).max(80);
const labels = z.array(label).max(50).default([]);

const cardScene = z
  .strictObject({
    industries: labels,
    stages: labels,
    channels: z.array(cardChannel).default([]),
    countries: z.array(country).default([]),
    purposes: z.array(purpose).default([]),
    products: labels,
  })
  .meta({ id: 'CardScene', description: 'Where the card is of use; an empty list is anywhere.' });

export const cardContent = z
  .strictObject({
    title: z.string().min(1).max(200),
    problem: z.string().min(1).max(5_000),
    solution: z.string().min(1).max(20_000),
    evidence: z
      .array(
        z.strictObject({
          quote: z.string().max(2_000).default(''),
          source: z.string().min(1).max(300),
          url: z.string().max(2_000).default(''),
        }),
      )
      .max(20)
      .default([]),
    scene: cardScene.prefault({}),
    language: cardLanguage,
    owner: z.string().max(200).default(''),
    valid_from: instant.optional(),
    valid_until: instant.optional(),
    visibility: z.strictObject({ roles: labels, units: labels }).prefault({}),
  })
  .meta({ id: 'CardContent', description: 'Problem and solution of a scene. Personal data in it is refused.' });

export const card = z
  .object({
    id,
    version: z.int(),
    state: cardState,
    content: cardContent,
    external_key: z.string().optional(),
    created_at: z.string(),
    created_by: z.string(),
    updated_at: z.string(),
    updated_by: z.string(),
    reviewed_at: z.string().optional(),
    reviewed_by: z.string().optional(),
  })
  .meta({ id: 'Card' });

export const citationCount = z.object({ version: z.int(), citations: z.int() }).meta({ id: 'CitationCount' });

/** What is known of a scene, as query parameters: what is left out filters nothing. */
export const sceneQuery = {
  industry: label.optional(),
  stage: label.optional(),
  channel: cardChannel.optional(),
  country: country.optional(),
  purpose: purpose.optional(),
  product: label.optional(),
};

export const foundCard = z
  .object({
    card_id: id,
    version: z.int(),
    title: z.string(),
    snippet: z.string(),
    score: z.number(),
    language: z.string(),
    reasons: z.array(
      z.object({
        kind: z.enum(['terms', 'scene', 'fresh']),
        field: z.string(),
        values: z.array(z.string()),
        reason_zh: z.string(),
        reason_en: z.string(),
      }),
    ),
  })
  .meta({ id: 'FoundCard' });

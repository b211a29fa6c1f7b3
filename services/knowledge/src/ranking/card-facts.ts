/** The fields of a scene, closed: what a card names there must fit what is known of the customer's scene. */
export const sceneFields = {
  industry: 'industries',
  stage: 'stages',
  channel: 'channels',
  country: 'countries',
  purpose: 'purposes',
  product: 'products',
} as const;
export type SceneField = keyof typeof sceneFields;
type CardSceneField = (typeof sceneFields)[SceneField];

/** What is known of a scene; an absent field is unknown. */
export type KnownScene = { readonly [field in SceneField]?: string | undefined };
/** Where a card is of use; an empty list is anywhere. */
export type SceneOfCard = { readonly [field in CardSceneField]: readonly string[] };

/** Who may see a card; an empty list restricts nothing. */
export type Visibility = { readonly roles: readonly string[]; readonly units: readonly string[] };
export type Viewer = Visibility & {
  /** Sees every card of the tenant. */
  readonly isAll: boolean;
};

/** What is known of a card without its text: all that is decided before anything is ranked. */
export type CardFacts = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly scene: SceneOfCard;
  readonly visibility: Visibility;
  /** Epoch milliseconds; the bounds are infinite where the card has none. */
  readonly validFromMs: number;
  readonly validUntilMs: number;
  readonly reviewedMs: number;
};

export type TextedCard = { readonly facts: CardFacts; readonly body: string };

/** What is indexed of a card: the title is its first line, so that the body begins behind it. */
export function indexedText({ facts, body }: TextedCard): string {
  return `${facts.title}\n${body}`;
}

/** Both restrictions must be met; an empty one is none. */
export function canView(viewer: Viewer, { roles, units }: Visibility): boolean {
  return viewer.isAll || (meets(roles, viewer.roles) && meets(units, viewer.units));
}

function meets(wanted: readonly string[], held: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((name) => held.includes(name));
}

export const SceneFit = { refused: 0, anywhere: 1, named: 2 } as const;
export type SceneFit = (typeof SceneFit)[keyof typeof SceneFit];

/** A card that names other values than the known one does not fit; one that names none fits anywhere. */
export function sceneFit(scene: SceneOfCard, field: SceneField, known: string): SceneFit {
  const named = scene[sceneFields[field]];
  if (named.length === 0) return SceneFit.anywhere;
  return named.includes(known) ? SceneFit.named : SceneFit.refused;
}

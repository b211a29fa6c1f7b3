import {
  type CardFacts,
  canView,
  indexedText,
  type KnownScene,
  type SceneField,
  SceneFit,
  sceneFields,
  sceneFit,
  type TextedCard,
  type Viewer,
} from './card-facts.ts';
import { buildSegment, bytesOf, type Segment } from './segment.ts';

/** Cards that were indexed together. `isGone` marks those that a later part holds anew or that are no longer shown. */
export type IndexPart = {
  readonly segment: Segment;
  readonly cards: readonly CardFacts[];
  readonly isGone: Uint8Array;
  /** Number of its first card in the whole index. */
  readonly offset: number;
};
/** A card that changed: as it is to be found now, or undefined when it is no longer to be found. */
export type CardChange = { readonly id: string; readonly card: TextedCard | undefined };
export type Admission = {
  /** Card number → 1 where it may be ranked. */
  readonly isAdmitted: Uint8Array;
  /** Card number → how many fields of the known scene it names. */
  readonly namedFields: Uint8Array;
  readonly knownFields: readonly SceneField[];
};
export type AdmissionQuery = {
  readonly scene: KnownScene;
  readonly language?: string | undefined;
  readonly viewer: Viewer;
  readonly nowMs: number;
};

/** Small parts wait for the next full build; each costs every search a little. */
const MOST_PARTS = 64;
const LEAST_LATER_CARDS = 512;
const MOST_LATER_SHARE01 = 0.25;
/** Kept answers of filters; scenes and roles repeat, so few are asked for. */
const MOST_MASKS = 64;
const BYTES_PER_CARD = 600;

/**
 * The cards of one tenant: a large part built at once and small ones for what changed since, so that a change is found at
 * once and costs as little as its own text. All of it happens between two awaits: a search never sees half a change.
 */
export class CardIndex {
  #parts: IndexPart[] = [];
  #size = 0;
  readonly #places = new Map<string, number>();
  #masks = new Map<string, Uint8Array>();

  constructor(segment: Segment, cards: readonly CardFacts[]) {
    this.#append(segment, cards);
  }

  get parts(): readonly IndexPart[] {
    return this.#parts;
  }

  /** Numbers of cards run up to here; some of them are gone. */
  get size(): number {
    return this.#size;
  }

  get cardCount(): number {
    return this.#places.size;
  }

  get bytes(): number {
    return this.#parts.reduce((sum, { segment, cards }) => sum + bytesOf(segment) + cards.length * BYTES_PER_CARD, 0);
  }

  /** Whether so much was added that building it anew is due. */
  get isScattered(): boolean {
    const built = this.#parts[0]?.cards.length ?? 0;
    const mostLater = Math.max(LEAST_LATER_CARDS, built * MOST_LATER_SHARE01);
    return this.#parts.length > MOST_PARTS || this.#size - built > mostLater;
  }

  versionOf(id: string): number | undefined {
    const number = this.#places.get(id);
    return number === undefined ? undefined : this.cardAt(number).version;
  }

  partOf(number: number): IndexPart {
    const part = this.#parts.findLast(({ offset }) => offset <= number);
    if (part === undefined) throw new RangeError(`no card has number ${number}`);
    return part;
  }

  cardAt(number: number): CardFacts {
    const { cards, offset } = this.partOf(number);
    return cards[number - offset] as CardFacts;
  }

  apply(changes: readonly CardChange[]): void {
    for (const { id } of changes) {
      const number = this.#places.get(id);
      if (number === undefined) continue;
      const { isGone, offset } = this.partOf(number);
      isGone[number - offset] = 1;
      this.#places.delete(id);
    }
    const shown = changes.flatMap(({ card }) => card ?? []);
    if (shown.length > 0) {
      const averageLength = this.#parts.find(({ cards }) => cards.length > 0)?.segment.averageLength;
      this.#append(
        buildSegment(shown.map(indexedText), averageLength),
        shown.map(({ facts }) => facts),
      );
    }
    this.#masks = new Map();
  }

  /** Access, validity, language and scene, before anything is ranked. */
  admit({ scene, language, viewer, nowMs }: AdmissionQuery): Admission {
    const knownFields = (Object.keys(sceneFields) as SceneField[]).filter((field) => scene[field] !== undefined);
    const sceneMasks = knownFields.map((field) => this.#sceneMask(field, scene[field] ?? ''));
    const masks = [this.#viewerMask(viewer), ...sceneMasks];
    if (language !== undefined) {
      masks.push(this.#mask(`language ${language}`, (card) => (card.language === language ? 1 : 0)));
    }
    const isAdmitted = this.#validAt(nowMs);
    for (const mask of masks) {
      for (let number = 0; number < this.#size; number++) {
        if (mask[number] === SceneFit.refused) isAdmitted[number] = 0;
      }
    }
    const namedFields = new Uint8Array(this.#size);
    for (const mask of sceneMasks) {
      for (let number = 0; number < this.#size; number++) {
        if (mask[number] === SceneFit.named) namedFields[number] = (namedFields[number] as number) + 1;
      }
    }
    return { isAdmitted, namedFields, knownFields };
  }

  /** 1 where the card is there and valid. */
  #validAt(nowMs: number): Uint8Array {
    const isValid = new Uint8Array(this.#size);
    for (const { cards, isGone, offset } of this.#parts) {
      for (let at = 0; at < cards.length; at++) {
        const { validFromMs, validUntilMs } = cards[at] as CardFacts;
        if (isGone[at] === 0 && validFromMs <= nowMs && nowMs < validUntilMs) isValid[offset + at] = 1;
      }
    }
    return isValid;
  }

  #sceneMask(field: SceneField, known: string): Uint8Array {
    return this.#mask(`${field} ${known}`, (card) => sceneFit(card.scene, field, known));
  }

  #viewerMask(viewer: Viewer): Uint8Array {
    const key = JSON.stringify(['viewer', viewer.isAll, viewer.roles.toSorted(), viewer.units.toSorted()]);
    return this.#mask(key, (card) => (canView(viewer, card.visibility) ? 1 : 0));
  }

  #mask(key: string, verdict: (card: CardFacts) => number): Uint8Array {
    const known = this.#masks.get(key);
    if (known !== undefined) return known;
    const mask = Uint8Array.from(this.#parts.flatMap(({ cards }) => cards.map(verdict)));
    const [oldest] = this.#masks.keys();
    if (this.#masks.size >= MOST_MASKS && oldest !== undefined) this.#masks.delete(oldest);
    this.#masks.set(key, mask);
    return mask;
  }

  #append(segment: Segment, cards: readonly CardFacts[]): void {
    const offset = this.#size;
    this.#parts = [...this.#parts, { segment, cards, isGone: new Uint8Array(cards.length), offset }];
    this.#size += cards.length;
    for (const [at, { id }] of cards.entries()) this.#places.set(id, offset + at);
  }
}

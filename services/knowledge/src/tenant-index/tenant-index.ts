import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '@salesmesh/chassis/clock';
import { CardState } from '../card/card.ts';
import type { CardStore } from '../card/card-store.ts';
import type { TextedCard } from '../ranking/card-facts.ts';
import type { CardIndex } from '../ranking/card-index.ts';
import type { BuildIndex } from './build-index.ts';
import { textedCard } from './texted-card.ts';

export type IndexSource = Pick<CardStore, 'loadMany' | 'reviewedAfter' | 'versionsSince'>;
export type IndexParts = {
  readonly cards: IndexSource;
  readonly build: BuildIndex;
  readonly clock: Clock /** Told of what failed in the background; it is tried again at the next change. */;
  readonly onFailure: (error: unknown) => void;
};

const READ_AT_ONCE = 500;
/** So few are tokenised in a few milliseconds; searches come in between. */
const APPLIED_AT_ONCE = 32;
/** With more than so many changes at hand, reading all anew in the other thread is less work for this one. */
const MOST_APPLIED = 2_048;
/** Clocks of replicas differ, and a change is written some time after its instant was taken. */
const OVERLAP_MS = 60_000;

/**
 * The index of one tenant while it is in memory. Searches use what is there; changes are applied in the background, and
 * when many have come the whole is built anew beside it and swapped. Call it in the tenant's context.
 */
export class TenantIndex {
  #index: CardIndex | undefined;
  #building: Promise<void> | undefined;
  #settling: Promise<void> | undefined;
  /** Cards that changed and are not yet taken over. */
  #changed = new Set<string>();
  /** Cards taken over while a build was reading: it may have read them before they changed. */
  readonly #duringBuild = new Set<string>();
  #lookedAtMs = 0;
  readonly #parts: IndexParts;

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  /** What searches use now; undefined until the first build is done. */
  get index(): CardIndex | undefined {
    return this.#index;
  }

  get bytes(): number {
    return this.#index?.bytes ?? 0;
  }

  /** Takes changed cards over and resolves when all that were told so far can be found; builds the index if there is none. */
  async refresh(ids: Iterable<string>): Promise<void> {
    for (const id of ids) this.#changed.add(id);
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
    });
    await this.#settling;
  }

  /** Finds the changes of which no event told, because the bus was away, for instance. */
  async catchUp(): Promise<void> {
    const nowMs = this.#parts.clock.now().getTime();
    const versions = await this.#parts.cards.versionsSince(new Date(this.#lookedAtMs - OVERLAP_MS).toISOString());
    this.#lookedAtMs = nowMs;
    const index = this.#index;
    await this.refresh(versions.filter(({ id, version }) => index?.versionOf(id) !== version).map(({ id }) => id));
  }

  /** Resolves when nothing is done in the background any more. */
  async idle(): Promise<void> {
    while (this.#settling !== undefined || this.#building !== undefined) {
      await Promise.allSettled([this.#settling, this.#building]);
    }
  }

  async #settle(): Promise<void> {
    for (;;) {
      const index = this.#index;
      if (index === undefined || this.#changed.size > MOST_APPLIED) await this.#rebuild();
      else if (this.#changed.size > 0) await this.#applySome(index);
      else return;
      if (this.#index?.isScattered === true) this.#rebuildBeside();
    }
  }

  /** Searches and small changes go on with the old index meanwhile. */
  #rebuildBeside(): void {
    this.#rebuild()
      .then(() => this.refresh([]))
      .catch(this.#parts.onFailure);
  }

  /** Starts a build or joins the one that runs. */
  #rebuild(): Promise<void> {
    this.#building ??= this.#build().finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  async #build(): Promise<void> {
    const startedMs = this.#parts.clock.now().getTime();
    // What changed before is read with the rest.
    const covered = this.#changed;
    this.#changed = new Set();
    this.#duringBuild.clear();
    try {
      this.#index = await this.#parts.build(this.#batches());
    } catch (error) {
      for (const id of covered) this.#changed.add(id);
      throw error;
    }
    this.#lookedAtMs = startedMs;
    for (const id of this.#duringBuild) this.#changed.add(id);
  }

  async *#batches(): AsyncGenerator<TextedCard[]> {
    for (let afterId = ''; ; ) {
      const found = await this.#parts.cards.reviewedAfter(afterId, READ_AT_ONCE);
      if (found.length > 0) yield found.map(textedCard);
      if (found.length < READ_AT_ONCE) return;
      afterId = found.at(-1)?._id ?? '';
    }
  }

  async #applySome(index: CardIndex): Promise<void> {
    const ids = [...this.#changed].slice(0, APPLIED_AT_ONCE);
    for (const id of ids) this.#changed.delete(id);
    try {
      const found = await this.#parts.cards.loadMany(ids);
      const reviewed = found.filter(({ state }) => state === CardState.reviewed);
      const shown = new Map(reviewed.map((card) => [card._id, textedCard(card)]));
      index.apply(ids.map((id) => ({ id, card: shown.get(id) })));
    } catch (error) {
      for (const id of ids) this.#changed.add(id);
      throw error;
    }
    // A build that runs may have read them before they changed; one that ended meanwhile has swapped the index.
    if (this.#building !== undefined) for (const id of ids) this.#duringBuild.add(id);
    else if (index !== this.#index) for (const id of ids) this.#changed.add(id);
    await nextTurn();
  }
}

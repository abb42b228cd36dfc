import type { Instant } from '@makegood/base';
import type { JourneyDocument } from '@makegood/journey';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { CallFailure } from '../../api/problem.ts';
import { carryOver, contestOf, settled, withMine, type Choices, type Contest } from './contest.ts';
import type { KeptDrafts } from './keptDrafts.ts';
import type { StandingDraft } from './standingDraft.ts';

/** How long nothing must change before the draft is saved, in milliseconds. */
const QUIET = 700;
/** The same before it is kept in this browser. */
const KEEP = 150;
/** Until it is tried again when there was no connection: soon at first, then less and less often. */
const RETRIES = [1_000, 2_000, 5_000, 10_000] as const;

/** `kept`: it stands in this browser and outlives a reload. `contested`: both changed the same; nothing of either is lost until a person has chosen. */
export type Saving =
  | { readonly state: 'saved'; readonly at: Instant | null }
  | { readonly state: 'unsaved' | 'saving' }
  | { readonly state: 'offline'; readonly kept: boolean }
  | { readonly state: 'refused'; readonly error: CallFailure; readonly kept: boolean }
  | { readonly state: 'contested'; readonly contest: Contest };

/** Something to be said once over the board. */
export type DraftNews =
  | { readonly type: 'joined'; readonly before: JourneyDocument; readonly theirs: StandingDraft }
  /** What an earlier visit could not save is back; `at` is when it was drawn, by this browser's clock. */
  | { readonly type: 'restored'; readonly at: number };

export type SavingNow = { readonly saving: Saving; readonly news: DraftNews | null };

/** The document that is being drawn. */
export type Drawing = {
  present(): JourneyDocument;
  /** A change that can be undone. */
  change(next: JourneyDocument): void;
  /** Brings it and its history over onto what somebody else saved. */
  carry(over: (document: JourneyDocument) => JourneyDocument): void;
  /** Calls back after every change; returns how to end that. */
  watch(changed: () => void): () => void;
};

/** What saving answered; anything else is thrown as a {@link CallFailure}. */
export type Sent =
  | { readonly type: 'saved'; readonly revision: number; readonly savedAt: Instant }
  | { readonly type: 'stale'; readonly standing: StandingDraft };

type Tools = {
  readonly drawing: Drawing;
  readonly kept: KeptDrafts;
  readonly send: (document: JourneyDocument, baseRevision: number) => Promise<Sent>;
  readonly now: () => number;
};

/** Whether trying again by itself may help: what never arrived, or a server that is away. Signing in again makes the page anew. */
const passing = ({ code }: CallFailure): boolean => code === 'offline' || code === 'unavailable' || code === 'tooMany';

/**
 * Keeps the draft of one journey saved: a moment after each change, one save at a time, and what changes meanwhile is
 * saved next. What cannot be saved is kept in this browser and tried again. What others saved meanwhile is merged step by
 * step; where both changed the same, saving waits until a person has chosen.
 */
export class DraftSaver {
  readonly state: StoreApi<SavingNow>;
  private readonly tools: Tools;
  private base: StandingDraft;
  private busy = false;
  private failures = 0;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private restored = false;

  constructor(tools: Tools, begun: StandingDraft) {
    this.tools = tools;
    this.base = begun;
    this.state = createStore<SavingNow>(() => ({ saving: { state: 'saved', at: begun.savedAt }, news: null }));
  }

  /** Begins: brings back what an earlier visit could not save, then watches what is drawn. Returns how to end. */
  start(): () => void {
    const stopWatching = this.tools.drawing.watch(() => this.changed());
    if (!this.restored) this.restore();
    return () => {
      this.keepNow();
      stopWatching();
      clearTimeout(this.saveTimer);
      clearTimeout(this.keepTimer);
    };
  }

  /** The revision that what is drawn was drawn on. */
  get revision(): number {
    return this.base.revision;
  }

  get dirty(): boolean {
    return this.tools.drawing.present() !== this.base.document;
  }

  /** Saves at once: by hand, or because the connection is back. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    if (this.busy || !this.dirty || this.saving.state === 'contested') return;
    const drawn = this.tools.drawing.present();
    this.busy = true;
    if (this.saving.state !== 'offline') this.say({ state: 'saving' });
    try {
      const sent = await this.tools.send(drawn, this.base.revision);
      this.failures = 0;
      if (sent.type === 'stale') this.join(sent.standing);
      else this.saved(drawn, sent);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.failed(error);
    } finally {
      this.busy = false;
    }
    this.goOn();
  }

  /** The server has a newer draft, as found by reading it. */
  receive(standing: StandingDraft): void {
    if (standing.revision <= this.base.revision || this.busy || this.saving.state === 'contested') return;
    this.join(standing);
    this.goOn();
  }

  /** The server has made the draft another one at somebody's wish; undo brings back the one before. */
  replaced(standing: StandingDraft): void {
    clearTimeout(this.saveTimer);
    this.base = standing;
    this.tools.drawing.change(standing.document);
    if (this.dirty) this.base = { ...standing, document: this.tools.drawing.present() };
    this.settled();
  }

  /** Ends a contest: what each side did alone is kept, what both did is as chosen. */
  settle(choices: Choices): void {
    if (this.saving.state !== 'contested') return;
    const { theirs } = this.saving.contest;
    // What was drawn since the contest began takes part in it; a new disagreement is asked about again.
    const contest = contestOf(this.base.document, this.tools.drawing.present(), theirs);
    const merged = settled(contest, choices);
    if (merged === null) return this.say({ state: 'contested', contest });
    this.base = theirs;
    // What was drawn here is one step back, also where theirs was chosen.
    this.tools.drawing.carry(carryOver(contest, withMine(contest)));
    this.tools.drawing.change(merged);
    if (!this.dirty) return this.settled();
    this.say({ state: 'unsaved' });
    this.keepNow();
    void this.save();
  }

  /** What was told has been read. */
  heard(): void {
    this.state.setState({ news: null });
  }

  /** Writes what is not saved into this browser now: the page may be about to go. */
  keepNow(): boolean {
    clearTimeout(this.keepTimer);
    if (!this.dirty) return true;
    return this.tools.kept.keep({
      base: this.base.document,
      revision: this.base.revision,
      drawn: this.tools.drawing.present(),
      at: this.tools.now(),
    });
  }

  private get saving(): Saving {
    return this.state.getState().saving;
  }

  private say(saving: Saving): void {
    this.state.setState({ saving });
  }

  private changed(): void {
    if (!this.dirty) {
      // Undone and done again before it was saved: there is nothing to save.
      clearTimeout(this.saveTimer);
      clearTimeout(this.keepTimer);
      if (!this.busy && this.saving.state !== 'contested') this.settled();
      return;
    }
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => {
      const kept = this.keepNow();
      if (this.saving.state === 'offline' && this.saving.kept !== kept) this.say({ state: 'offline', kept });
    }, KEEP);
    if (this.busy || this.saving.state === 'contested' || this.saving.state === 'offline') return;
    this.say({ state: 'unsaved' });
    this.saveIn(QUIET);
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), milliseconds);
  }

  private settled(): void {
    this.tools.kept.forget();
    this.say({ state: 'saved', at: this.base.savedAt });
  }

  private saved(drawn: JourneyDocument, { revision, savedAt }: Extract<Sent, { type: 'saved' }>): void {
    this.base = { document: drawn, revision, savedAt, by: null };
    if (this.dirty) this.say({ state: 'unsaved' });
    else this.settled();
  }

  private failed(error: CallFailure): void {
    const kept = this.keepNow();
    this.failures += 1;
    this.say(passing(error) ? { state: 'offline', kept } : { state: 'refused', error, kept });
  }

  /** What comes after a save or a merge. */
  private goOn(): void {
    const { state } = this.saving;
    if (!this.dirty || state === 'contested' || state === 'refused') return;
    this.saveIn(state === 'offline' ? (RETRIES[this.failures - 1] ?? 10_000) : QUIET);
  }

  private join(standing: StandingDraft): void {
    const before = this.base.document;
    const contest = contestOf(before, this.tools.drawing.present(), standing);
    const merged = settled(contest, {});
    if (merged === null) {
      this.keepNow();
      this.say({ state: 'contested', contest });
      return;
    }
    this.base = standing;
    this.tools.drawing.carry(carryOver(contest, merged));
    this.state.setState({ news: { type: 'joined', before, theirs: standing } });
    if (this.dirty) this.say({ state: 'unsaved' });
    else this.settled();
    this.keepNow();
  }

  private restore(): void {
    this.restored = true;
    const kept = this.tools.kept.read();
    if (!kept || kept.revision > this.base.revision) return;
    const standing = this.base;
    this.state.setState({ news: { type: 'restored', at: kept.at } });
    if (kept.revision === standing.revision) return this.tools.drawing.change(kept.drawn);
    // Others saved since: what was drawn then is worked into what stands now.
    const contest = contestOf(kept.base, kept.drawn, standing);
    const merged = settled(contest, {});
    if (merged !== null) return this.tools.drawing.change(merged);
    this.base = { ...standing, document: kept.base, revision: kept.revision };
    this.tools.drawing.change(kept.drawn);
    this.say({ state: 'contested', contest });
  }
}

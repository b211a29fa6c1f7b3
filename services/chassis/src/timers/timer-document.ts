import { Schema } from 'mongoose';
import type { Index } from '../store/schema.ts';

/** A timer as stored. A fired one stays for a while, so that a redelivered event does not set it again. */
export type TimerDocument = {
  timerId: string;
  kind: string;
  aggregateId: string;
  dueAt?: Date;
  payload?: Record<string, unknown>;
  attempts: number;
  leasedBy?: string;
  leasedUntil: Date;
  firedAt?: Date;
  /** Set instead of firing when the handler failed for good. */
  failedCode?: string;
};

export const timerSchema = {
  timerId: { type: String, required: true },
  kind: { type: String, required: true },
  aggregateId: { type: String, required: true },
  dueAt: Date,
  payload: Schema.Types.Mixed,
  attempts: Number,
  leasedBy: String,
  leasedUntil: Date,
  firedAt: Date,
  failedCode: String,
};

const KEPT_AFTER_FIRING_S = 30 * 24 * 60 * 60;

export const timerIndexes: readonly Index[] = [
  { key: { tenant: 1, timerId: 1 } },
  { key: { dueAt: 1 }, partial: { dueAt: { $exists: true } }, acrossTenants: true },
  { key: { leasedBy: 1, dueAt: 1 }, partial: { leasedBy: { $exists: true } }, acrossTenants: true },
  { key: { firedAt: 1 }, expireAfterSeconds: KEPT_AFTER_FIRING_S },
];

/** Ids of timers are unique within a tenant only. */
export function timerKey(tenant: string, id: string): string {
  return `${tenant}/${id}`;
}

import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RunRetentionRequest, RunRetentionResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { dataTaskView } from '../data-task/data-task-view.ts';
import { type RetentionParts, runRetention } from './run-retention.ts';

/** An officer does not wait for the day's timer. */
export function askRetention(parts: RetentionParts): UnaryHandler<RunRetentionRequest, RunRetentionResponseInput> {
  return async () => {
    const task = await parts.ask.tasks.load(await runRetention(parts));
    return { task: task === undefined ? undefined : dataTaskView(task) };
  };
}

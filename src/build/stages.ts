import { channel } from 'node:diagnostics_channel';

/**
 * What a build spends its time on, in order: reading and checking the archive, drawing pages,
 * making photos and sound, indexing for the search, checking the finished site.
 */
export type Stage = 'reading' | 'pages' | 'media' | 'search' | 'guard';

const entered = channel('hometown-traces:stage');

/** Says that a build goes on to its next stage; costs nothing when nobody listens. */
export function enterStage(stage: Stage): void {
  entered.publish(stage);
}

/** Calls `listener` at the start of every stage; the benchmark listens. */
export function onStage(listener: (stage: Stage) => void): void {
  entered.subscribe((stage) => listener(stage as Stage));
}

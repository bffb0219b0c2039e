import { reviewPanelStrings as strings } from '../strings/review-panel.ts';
import type { EntryUnderReview } from './entry-under-review.ts';
import type { ReviewFinding } from './finding.ts';
import { mayEnterArchive, mayPublish } from './may-publish.ts';
import { reviewEntry } from './review-entry.ts';

/** What an editor is told of an entry before it is published. */
export interface PublishingDecision {
  /** Whether it may be sent to the desk, which asks once more. */
  allowed: boolean;
  /** One sentence: whether it may be published, and if not, why. */
  sentence: string;
  findings: ReviewFinding[];
}

/**
 * Whether an entry may be published. A decision to show it to nobody (withdrawn, sealed, …) always
 * may: what would have to be put right before readers see it must not stand in its way.
 */
export function decidePublishing(entry: EntryUnderReview): PublishingDecision {
  const findings = reviewEntry(entry);
  const refused = mayEnterArchive(entry);
  if (refused) return { allowed: false, sentence: refused, findings };
  const hidden = mayPublish(entry);
  if (hidden) return { allowed: true, sentence: strings.hidden(hidden), findings };
  const must = findings.filter(({ severity }) => severity === 'must');
  if (must[0]) {
    const sentence = strings.refused(must[0].message, must.length - 1);
    return { allowed: false, sentence, findings };
  }
  const look = findings.length;
  return {
    allowed: true,
    sentence: look > 0 ? strings.allowedAfter(look) : strings.allowed,
    findings,
  };
}

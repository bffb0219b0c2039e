import type { PublishingDecision } from '../../review/decide-publishing.ts';
import { reviewPanelStrings as strings } from '../../strings/review-panel.ts';
import { decapDoors } from '../entry/doors.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import { findingsList } from './findings-list.ts';
import { goToField } from './go-to-field.ts';
import { isReviewed } from './is-reviewed.ts';
import { publishOpenEntry } from './publish-entry.ts';
import { reviewOpenEntry } from './review-open-entry.ts';
import { addReviewStyle } from './review-style.ts';
import { seenFindings } from './seen-findings.ts';

type Kind = 'yes' | 'no' | 'wait';

/** The checklist of the entry in the form, with the one button that publishes it. */
export function openReview(opened: OpenEntry): void {
  addReviewStyle();
  const verdict = element('p', { class: 'desk-verdict', role: 'status' });
  const list = element('div');
  const publish = button(strings.publish, () => void send(), { class: 'desk-button desk-first' });
  const again = button(strings.again, () => void look(), { class: 'desk-button' });
  const content = element('div', { class: 'desk-review' }, verdict, list);
  const needsReview = isReviewed(opened.collection);
  const title = needsReview ? strings.title : strings.plainTitle;
  const actions = needsReview ? [publish, again] : [publish];
  const close = openPanel({ title, content, actions });

  function say(kind: Kind, text: string): void {
    verdict.dataset['kind'] = kind;
    verdict.textContent = text;
  }

  function show({ allowed, sentence, findings }: PublishingDecision, entry: OpenEntry): void {
    say(allowed ? 'yes' : 'no', sentence);
    publish.disabled = !allowed;
    name(entry);
    const seen = seenFindings(`${entry.collection}/${entry.slug ?? 'new'}`, findings);
    const goTo = (path: readonly PropertyKey[]) => {
      close();
      void goToField(path);
    };
    const left = () =>
      findings.filter((each) => each.severity === 'look' && !seen.has(each)).length;
    const changed = () => {
      if (allowed && findings.every((each) => each.severity === 'look'))
        say('yes', left() > 0 ? strings.allowedAfter(left()) : strings.allowed);
    };
    list.replaceChildren(...findingsList(findings, { seen, goTo, changed }));
    changed();
    // What lies on the site as it stands here has nothing to be sent.
    publish.hidden = entry.status === null && !entry.hasChanged && !entry.isNew;
    if (publish.hidden && allowed) say('yes', strings.isPublished);
  }

  /** There is nothing to look through. */
  function showPlain(entry: OpenEntry): void {
    say('yes', strings.plain);
    publish.disabled = false;
    name(entry);
  }

  function name(entry: OpenEntry): void {
    const isSaved = !entry.hasChanged && !entry.isNew;
    publish.textContent = isSaved ? strings.publish : strings.saveAndPublish;
  }

  async function look(): Promise<void> {
    const entry = decapDoors().readOpenEntry() ?? opened;
    publish.disabled = true;
    say('wait', strings.reading);
    try {
      if (needsReview) show(await reviewOpenEntry(entry), entry);
      else showPlain(entry);
    } catch (error) {
      say('no', strings.notRead(error instanceof Error ? error.message : ''));
    }
  }

  async function send(): Promise<void> {
    publish.disabled = true;
    again.disabled = true;
    const entry = decapDoors().readOpenEntry() ?? opened;
    const refused = await publishOpenEntry(entry, (text) => say('wait', text));
    again.disabled = false;
    if (refused) {
      say('no', refused);
      // It may have been saved all the same.
      name(decapDoors().readOpenEntry() ?? opened);
      publish.disabled = false;
      return;
    }
    say('yes', strings.published);
    list.replaceChildren();
    publish.remove();
    again.remove();
  }

  void look();
}

import { consentForm } from '../../review/papers/consent-form.ts';
import { interviewSheet } from '../../review/papers/interview-sheet.ts';
import { papersToolStrings as strings } from '../../strings/papers-tool.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { openPanel } from '../panel/open-panel.ts';
import { goToField } from '../review-panel/go-to-field.ts';
import { readOpenForReview } from '../review-panel/review-open-entry.ts';
import { button, element } from '../widgets/element.ts';
import { addPaperStyle } from './paper-style.ts';
import { readSettings } from './read-settings.ts';

type PaperName = keyof typeof strings.papers;
const NAMES: readonly PaperName[] = ['consent', 'sheet'];

/**
 * A window with the paper as it will be printed. It is a page within the page: no window is opened
 * that a browser could refuse, and the policy of the editor's page holds in it.
 */
export function openPapers(opened: OpenEntry): void {
  addPaperStyle();
  const frame = element('iframe', { class: 'desk-paper', title: strings.frame });
  const news = element('p', { role: 'status' }, strings.reading);
  const choices = NAMES.map((name) =>
    button(strings.papers[name], () => show(name), {
      class: 'desk-button',
      'aria-pressed': 'false',
    }),
  );
  const print = button(strings.print, () => frame.contentWindow?.print(), {
    class: 'desk-button desk-first',
    disabled: true,
  });
  const steps = element('ol', {}, ...strings.steps.map((step) => element('li', {}, step)));
  const goTo = button(
    strings.goTo,
    () => {
      close();
      void goToField(['consent', 'scopes']);
    },
    { class: 'desk-button' },
  );
  const afterwards = element(
    'section',
    { class: 'desk-paper-steps' },
    element('h3', {}, strings.afterwards),
    steps,
    goTo,
  );
  const row = element('div', { class: 'desk-paper-choices' }, ...choices);
  const content = element(
    'div',
    { class: 'desk-papers' },
    element('p', {}, strings.lead),
    row,
    news,
    frame,
    afterwards,
  );
  const close = openPanel({ title: strings.title, content, actions: [print] });
  let papers: Record<PaperName, string> | null = null;

  function show(name: PaperName): void {
    if (!papers) return;
    frame.srcdoc = papers[name];
    choices.forEach((choice, index) =>
      choice.setAttribute('aria-pressed', String(NAMES[index] === name)),
    );
  }

  Promise.all([readOpenForReview(opened), readSettings()]).then(
    ([entry, site]) => {
      papers = { consent: consentForm(entry, site), sheet: interviewSheet(entry, site) };
      news.textContent = '';
      // A sheet is for stories: an album has nobody who was interviewed.
      if (entry.kind === 'albums') choices[1]!.hidden = true;
      print.disabled = false;
      show('consent');
    },
    () => {
      news.textContent = strings.failed;
    },
  );
}

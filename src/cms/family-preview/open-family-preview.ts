import { previewToolStrings as strings } from '../../strings/preview-tool.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { openPanel } from '../panel/open-panel.ts';
import { button, element } from '../widgets/element.ts';
import { addressList } from './address-list.ts';
import { askPreviews } from './ask-previews.ts';
import { givenAddress } from './given-address.ts';
import { addPreviewStyle } from './preview-style.ts';

const DAYS = [3, 14, 60] as const;
const USUAL = 14;

function daysChoice(): { field: HTMLElement; chosen: () => number } {
  const boxes = DAYS.map((days) => {
    const box = element('input', { type: 'radio', name: 'family-days', value: String(days) });
    box.checked = days === USUAL;
    return box;
  });
  const labels = boxes.map((box, index) =>
    element('label', {}, box, strings.daysFor(DAYS[index]!)),
  );
  const field = element('fieldset', {}, element('legend', {}, strings.days), ...labels);
  return { field, chosen: () => Number(boxes.find(({ checked }) => checked)!.value) };
}

function warningOf({ hasChanged, isNew, status }: OpenEntry): string | null {
  if (isNew) return strings.noDraft;
  if (status === null) return hasChanged ? strings.noDraft : strings.isPublished;
  return hasChanged ? strings.unsaved : null;
}

/** Gives the browser a file to keep. */
function keepFile(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  element('a', { href: url, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : strings.failed;
}

/** A window in which the draft's private addresses are made, copied and ended. */
export function openFamilyPreview(entry: OpenEntry): void {
  addPreviewStyle();
  const { collection, slug, status } = entry;
  const draft = { collection, slug: slug ?? '' };
  const warning = warningOf(entry);
  const who = element('input', { type: 'text', maxlength: '100', placeholder: strings.whoExample });
  const days = daysChoice();
  const news = element('p', { role: 'status' });
  const given = element('div');
  const list = element('div');
  const make = button(strings.make, () => void busy(strings.making, open), {
    class: 'desk-button desk-first',
  });
  const file = button(strings.file, () => void busy(strings.fileMaking, save), {
    class: 'desk-button',
  });
  make.disabled = file.disabled = status === null;

  /** Does one thing at a time, says so, and says what came of it. */
  async function busy(text: string, work: () => Promise<string>): Promise<void> {
    make.disabled = file.disabled = true;
    news.textContent = text;
    news.textContent = await work().catch(messageOf);
    make.disabled = file.disabled = false;
  }
  async function open(): Promise<string> {
    const asked = { ...draft, note: who.value.trim(), days: days.chosen() };
    const { path, hosts } = await askPreviews('open', asked);
    given.replaceChildren(givenAddress(path, hosts));
    await refresh();
    return '';
  }
  async function save(): Promise<string> {
    const { html } = await askPreviews('file', draft);
    keepFile(strings.fileName(String(entry.fields()['title'] ?? '')), html);
    return strings.fileDone;
  }
  async function refresh(): Promise<void> {
    const { previews } = await askPreviews('list', draft);
    const stop = (id: string) =>
      void busy('', async () => {
        await askPreviews('stop', { id });
        given.replaceChildren();
        await refresh();
        return strings.stopped;
      });
    list.replaceChildren(addressList(previews, stop));
  }

  const content = element(
    'div',
    { class: 'desk-family' },
    element('p', {}, strings.lead),
    ...(warning ? [element('p', { class: 'desk-family-warning' }, warning)] : []),
    element('label', {}, element('span', { class: 'desk-family-label' }, strings.who), who),
    days.field,
    element('div', { class: 'desk-family-row' }, make, file),
    news,
    given,
    element('h3', {}, strings.list),
    list,
  );
  openPanel({ title: strings.title, content });
  if (slug) void refresh().catch((error: unknown) => (news.textContent = messageOf(error)));
}

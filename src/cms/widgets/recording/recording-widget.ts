import { recordingStrings as strings } from '../../../strings/cms-photos.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import { makeDropArea } from '../../files/drop-area.ts';
import { FileRefusal, type EntryFiles } from '../../files/entry-files.ts';
import { nameFile } from '../../files/name-file.ts';
import { button, element } from '../element.ts';
import type { MakeWidget } from '../widget.ts';
import { checkRecording } from './check-recording.ts';

const MEGABYTE = 1_000_000;
/** What phones and recorders make, and what browsers play. */
const ACCEPTED = 'audio/*,.mp3,.m4a,.aac,.wav,.ogg,.opus,.flac';

/** How far a file is, with a button to call it off. */
function makeProgress(cancel: () => void) {
  const bar = element('progress', { max: '100', value: '0' });
  const words = element('span', { role: 'status' });
  const press = button(strings.cancel, cancel, { class: 'desk-button' });
  const row = element('div', { class: 'desk-taking', hidden: true }, words, bar, press);
  const show = (percent: number) => {
    row.hidden = false;
    bar.value = percent;
    words.textContent = strings.sending(percent);
  };
  return { row, show, hide: () => (row.hidden = true) };
}

/** The recording that is there: its name, how large and how long it is, and a player. */
function makePlayer() {
  const name = element('strong', {});
  const facts = element('span', { class: 'desk-recording-facts' });
  const audio = element('audio', { controls: true, preload: 'metadata' });
  const box = element('div', { class: 'desk-recording' }, element('p', {}, name, facts), audio);
  let [size, length] = ['', ''];
  const tell = () => (facts.textContent = [size, length].filter(Boolean).join('，'));
  audio.addEventListener('loadedmetadata', () => {
    const { duration } = audio;
    length = Number.isFinite(duration) ? strings.length(formatClock(duration)) : '';
    tell();
  });
  const weigh = async (address: string) => {
    const { headers } = await fetch(address, { method: 'HEAD' });
    const bytes = Number(headers.get('content-length'));
    if (audio.getAttribute('src') !== address || !bytes) return;
    size = strings.megabytes((bytes / MEGABYTE).toFixed(1));
    tell();
  };
  const show = (file: string, address: string | undefined) => {
    box.hidden = file === '';
    name.textContent = file;
    if ((audio.getAttribute('src') ?? undefined) === address) return;
    [size, length] = ['', ''];
    tell();
    audio.setAttribute('aria-label', strings.listen(file));
    if (!address) return audio.removeAttribute('src');
    audio.src = address;
    // How large it is is good to know and nothing depends on it.
    weigh(address).catch(() => undefined);
  };
  return { box, show };
}

/** A recording: one file, however long, streamed to the desk as soon as it is chosen. */
export function recordingWidget(files: EntryFiles): MakeWidget<string> {
  return ({ id, change }) => {
    let value = '';
    let stopper: AbortController | undefined;
    const news = element('p', { role: 'status' });
    const refused = element('p', { class: 'desk-refused', role: 'alert', hidden: true });
    const progress = makeProgress(() => stopper?.abort());
    const player = makePlayer();
    const away = button(strings.remove, remove, { class: 'desk-button' });
    const back = button(strings.putBack, () => undefined, { class: 'desk-button', hidden: true });
    const drop = makeDropArea({
      id: `${id}-choose`,
      label: strings.choose,
      help: strings.help,
      accept: ACCEPTED,
      multiple: false,
      take: (chosen) => chosen[0] && void take(chosen[0]),
    });
    const root = element('div', { id, class: 'desk-recording-field', role: 'group' });

    function draw(): void {
      player.show(value, value === '' ? undefined : files.find(value)?.address);
      away.hidden = value === '';
      drop.rename(value === '' ? strings.choose : strings.another);
    }

    function set(next: string, said: string): void {
      value = next;
      news.textContent = said;
      draw();
      change(value);
    }

    function remove(): void {
      const gone = value;
      const putFileBack = files.remove(gone);
      back.hidden = false;
      back.onclick = () => {
        putFileBack();
        back.hidden = true;
        set(gone, '');
      };
      set('', strings.removed(gone));
      back.focus();
    }

    function refuse(text: string): void {
      refused.textContent = text;
      refused.hidden = text === '';
    }

    async function send(file: File, signal: AbortSignal): Promise<void> {
      const onProgress = (sent: number) => progress.show(Math.floor((sent / file.size) * 100));
      const sent = await files.send(file, { onProgress, signal });
      const known = files.list().find((other) => other.id === sent.id);
      const name =
        known?.name ??
        nameFile(
          file.name,
          files.list().map((other) => other.name),
        );
      if (!known) files.add(sent, name);
      back.hidden = true;
      set(name, strings.done(name));
    }

    async function take(chosen: File): Promise<void> {
      stopper?.abort();
      const mine = (stopper = new AbortController());
      const { file, refusal } = await checkRecording(chosen);
      refuse(refusal ?? '');
      if (!file) return;
      progress.show(0);
      try {
        await send(file, mine.signal);
      } catch (error) {
        if (error instanceof FileRefusal) refuse(error.message);
        else if (mine.signal.aborted) news.textContent = strings.cancelled;
        else throw error;
      } finally {
        if (stopper === mine) progress.hide();
      }
    }

    const buttons = element('div', { class: 'desk-photo-buttons' }, away, back);
    root.append(player.box, buttons, drop.element, progress.row, refused, news);
    draw();
    return {
      element: root,
      show: (next) => {
        value = next;
        draw();
      },
      refusal: () => (progress.row.hidden ? null : strings.wait),
      close: () => stopper?.abort(),
    };
  };
}

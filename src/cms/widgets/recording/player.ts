import { recordingStrings as strings } from '../../../strings/cms-recordings.ts';
import { formatClock } from '../../../transcript/format-clock.ts';
import { element } from '../element.ts';

/** The recording that is there: its name, how large and how long it is, and a player. */
export function makePlayer() {
  const name = element('strong', {});
  const facts = element('span', { class: 'desk-recording-facts' });
  const audio = element('audio', { controls: true, preload: 'metadata' });
  const box = element('div', { class: 'desk-recording' }, element('p', {}, name, facts), audio);
  let [size, length] = ['', ''];
  let known: { file: string; url: string; bytes: number } | undefined;
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
    size = strings.megabytes(bytes);
    tell();
  };
  const forget = () => {
    if (known) URL.revokeObjectURL(known.url);
    known = undefined;
  };
  const load = (address: string | undefined) => {
    if ((audio.getAttribute('src') ?? undefined) === address) return;
    [size, length] = ['', ''];
    tell();
    if (!address) return audio.removeAttribute('src');
    audio.src = address;
    if (known) return;
    // How large it is is good to know and nothing depends on it.
    weigh(address).catch(() => undefined);
  };
  const show = (file: string, address: string | undefined) => {
    box.hidden = file === '';
    name.textContent = file;
    audio.setAttribute('aria-label', strings.listen(file));
    if (known?.file !== file) forget();
    load(known?.url ?? address);
    if (known) size = strings.megabytes(known.bytes);
    tell();
  };
  /** Before it is anywhere else: from this computer itself. */
  const showOwn = (file: File) => {
    forget();
    known = { file: file.name, url: URL.createObjectURL(file), bytes: file.size };
    show(file.name, undefined);
  };
  /** The same sound goes by another name, and is as large as this now. */
  const renameOwn = (file: string, bytes: number) => {
    if (known) known = { ...known, file, bytes };
  };
  return { box, show, showOwn, renameOwn, close: forget };
}

import { fileStrings } from '../../../strings/cms-files.ts';
import { recordingStrings as strings } from '../../../strings/cms-recordings.ts';
import { makeDropArea } from '../../files/drop-area.ts';
import { FileRefusal, UNWANTED, type EntryFiles, type SentFile } from '../../files/entry-files.ts';
import { nameFile } from '../../files/name-file.ts';
import type { Taken, Taking } from '../../recordings/take-recording.ts';
import { button, element } from '../element.ts';
import type { Setting, Widget } from '../widget.ts';
import { checkRecording } from './check-recording.ts';
import { makeMicrophone } from './microphone.ts';
import { makePlayer } from './player.ts';
import { makeProgressRow } from './progress-row.ts';

/** What phones and recorders make. */
const ACCEPTED = 'audio/*,.mp3,.m4a,.aac,.wav,.ogg,.opus,.flac';

/** All of it comes when there is a recording: nobody needs it to write. */
const loadTaking = () => import('../../recordings/take-recording.ts');

/** Puts what was sent beside the entry, unless it is there; answers what it is called. */
function placeFile(files: EntryFiles, sent: SentFile): string {
  const all = files.list();
  const known = all.find(({ id }) => id === sent.id);
  const name =
    known?.name ??
    nameFile(
      sent.file.name,
      all.map((other) => other.name),
    );
  if (!known || known.original?.sha256 !== sent.original?.sha256) files.add(sent, name);
  return name;
}

function makeNews() {
  const said = element('p', { role: 'status' });
  const refused = element('p', { class: 'desk-refused', role: 'alert', hidden: true });
  return {
    parts: [refused, said],
    say: (text: string) => (said.textContent = text),
    refuse: (text: string) => {
      refused.textContent = text;
      refused.hidden = text === '';
    },
  };
}

export interface RecordingWidget extends Widget<string> {
  /** Takes a file in as if it had been dropped here. */
  take: (file: File) => void;
  /** A file is on its way to the desk. */
  isSending: () => boolean;
}

/** A recording: chosen, dropped or made here; made small, and at the desk before anything is saved. */
export function recordingWidget(files: EntryFiles): (setting: Setting<string>) => RecordingWidget {
  return (setting) => makeRecordingWidget(files, setting);
}

function makeRecordingWidget(
  files: EntryFiles,
  { id, change, entry }: Setting<string>,
): RecordingWidget {
  let value = '';
  let stopper: AbortController | undefined;
  const title = () => String(entry?.()['title'] ?? '');
  const news = makeNews();
  const progress = makeProgressRow(() => stopper?.abort(UNWANTED));
  const player = makePlayer();
  const away = button(strings.remove, remove, { class: 'desk-button' });
  const back = button(strings.putBack, () => undefined, { class: 'desk-button', hidden: true });
  const offers = element('div', {});
  const drop = makeDropArea({
    id: `${id}-choose`,
    label: strings.choose,
    help: strings.help,
    accept: ACCEPTED,
    multiple: false,
    take: (chosen) => chosen[0] && void choose(chosen[0]),
  });
  const microphone = makeMicrophone({
    title,
    refuse: news.refuse,
    take: (take) => void run(async (taking) => (await loadTaking()).takeTake(take, taking)),
  });

  function draw(): void {
    player.show(value, value === '' ? undefined : files.find(value)?.address);
    away.hidden = value === '';
    drop.rename(value === '' ? strings.choose : strings.another);
  }

  function set(next: string, said: string): void {
    value = next;
    news.say(said);
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

  function place({ sent, notes }: Taken): void {
    const name = placeFile(files, sent);
    player.renameOwn(name, sent.file.size);
    back.hidden = true;
    set(name, [strings.done(name), ...notes].join(''));
  }

  function sayWhyNot(error: unknown, { signal }: AbortController): void {
    if (signal.aborted) return void news.say(strings.cancelled);
    news.refuse(error instanceof FileRefusal ? error.message : fileStrings.notTaken);
    if (!(error instanceof FileRefusal)) throw error;
  }

  /** One after another: what is begun anew ends what went before. */
  async function run(work: (taking: Taking) => Promise<Taken>): Promise<void> {
    stopper?.abort(UNWANTED);
    const mine = (stopper = new AbortController());
    news.refuse('');
    news.say('');
    offers.replaceChildren();
    away.hidden = true;
    const show: Taking['show'] = (shown) => stopper === mine && progress.show(shown);
    show({ step: 'checking', at: 1, of: 2, share: 0, left: undefined, isLost: false });
    microphone.allow(false);
    try {
      const taken = await work({ send: files.send, title: title(), signal: mine.signal, show });
      if (stopper === mine) place(taken);
    } catch (error) {
      if (stopper === mine) {
        draw();
        sayWhyNot(error, mine);
      }
    } finally {
      if (stopper === mine) {
        stopper = undefined;
        progress.hide();
        microphone.allow(true);
      }
    }
  }

  async function choose(file: File): Promise<void> {
    const { chosen, refusal } = await checkRecording(file);
    news.refuse(refusal ?? '');
    if (!chosen) return;
    player.showOwn(chosen.file);
    await run(async (taking) => (await loadTaking()).takeRecording(chosen, taking));
  }

  async function offer(): Promise<void> {
    const { drawOffers } = await import('../../recordings/offers.ts');
    const drawn = await drawOffers({
      send: (waiting) => {
        player.showOwn(waiting.file);
        void run(async (taking) => (await loadTaking()).sendWaiting(waiting, taking));
      },
      use: (take) => void run(async (taking) => (await loadTaking()).takeTake(take, taking)),
    });
    if (value === '' && !stopper) offers.replaceChildren(...drawn);
  }

  const buttons = element('div', { class: 'desk-photo-buttons' }, away, back);
  const root = element('div', { id, class: 'desk-recording-field', role: 'group' });
  // How far it is stands where it was chosen, and before what is not to be pressed now.
  root.append(offers, player.box, progress.row, ...news.parts);
  root.append(buttons, drop.element, microphone.element);
  draw();
  // Where nothing can be kept there is nothing to offer.
  offer().catch(() => undefined);
  return {
    element: root,
    take: (file) => void choose(file),
    isSending: () => stopper !== undefined,
    show: (next) => {
      value = next;
      if (value !== '') offers.replaceChildren();
      if (!stopper) draw();
    },
    refusal: () => (stopper || microphone.isOn() ? strings.wait : null),
    close: () => {
      stopper?.abort();
      microphone.close();
      player.close();
    },
  };
}

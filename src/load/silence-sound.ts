import type { SilentSpan } from '../media/silence/find-silence.ts';
import { silenceRecording, type SilencingFailure } from '../media/silence/silencer.ts';
import type { AudioSource } from '../model/published.ts';
import { moduleDigest } from './code-digest.ts';
import type { MediaProbe } from './resolve-media.ts';
import { digestOf } from './text-store.ts';

/** Hex digits that name a silenced recording: as many as name any other. */
const ID_LENGTH = 20;

/** The recording that readers hear instead of `file`, in which nothing is heard within the spans. */
export type Silencer = (
  original: { file: string; audio: AudioSource },
  spans: readonly SilentSpan[],
) => Promise<AudioSource | SilencingFailure>;

/** Makes them below `cache`, each once, until the code that makes them is another. */
export async function createSilencer(cache: string, probe: MediaProbe): Promise<Silencer> {
  const code = await moduleDigest('media/silence/write-silenced.ts');
  return async ({ file, audio }, spans) => {
    const where = spans.map(({ from, to }) => `${from}-${to}`).join();
    const id = digestOf(code, audio.id, String(audio.duration), where).slice(0, ID_LENGTH);
    const made = await silenceRecording({ id, file, audio, spans }, cache);
    if (typeof made !== 'string') return made;
    const heard = await probe.audio(made);
    if (typeof heard === 'string') return { problem: 'format' };
    // Its name is that of its original, passages and code: its content is known only when it is made.
    return { ...heard.audio, id, silenced: true };
  };
}

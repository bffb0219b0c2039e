/** How a speaker sounds: an espeak-ng variant, its words a minute and pitch (0–99). */
export interface Voice {
  variant: string;
  speed: number;
  pitch: number;
}

/** Narrators are slow and low, each a little different; so is the daughter who joins in. */
const voices: Readonly<Record<string, Voice>> = {
  王秀英: { variant: 'f2', speed: 140, pitch: 38 },
  刘玉珍: { variant: 'f4', speed: 139, pitch: 32 },
  赵桂兰: { variant: 'f5', speed: 144, pitch: 40 },
  女儿: { variant: 'f1', speed: 152, pitch: 50 },
  李长河: { variant: 'm3', speed: 144, pitch: 30 },
  孙茂田: { variant: 'm7', speed: 142, pitch: 34 },
  张德顺: { variant: 'm1', speed: 146, pitch: 38 },
};

const interviewer: Voice = { variant: 'f3', speed: 160, pitch: 56 };

/** The voice of a speaker by the name in the transcript; anyone unknown speaks as the interviewer. */
export function voiceOf(speaker: string | null): Voice {
  return (speaker !== null && voices[speaker]) || interviewer;
}

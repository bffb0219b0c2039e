/** How loud it is at the microphone now, 0 to 1, as a meter shows it. */
export interface Level {
  now: () => number;
  close: () => void;
}

/** Decibels below the loudest at which the meter shows nothing. */
const QUIETEST = 60;

export function hearLevel(stream: MediaStream): Level {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const heights = new Float32Array(analyser.fftSize);
  return {
    now: () => {
      analyser.getFloatTimeDomainData(heights);
      const loudest = heights.reduce((most, height) => Math.max(most, Math.abs(height)), 0);
      return Math.max(0, 1 + (20 * Math.log10(loudest || 1e-6)) / QUIETEST);
    },
    close: () => void context.close(),
  };
}

/** One channel of all, every `step` samples taken together as one; the channel itself where that is all. */
export function mixDown(channels: readonly Float32Array[], step: number): Float32Array {
  if (channels.length === 1 && step === 1) return channels[0]!;
  const length = Math.floor((channels[0]?.length ?? 0) / step);
  const mixed = new Float32Array(length);
  const share = 1 / (step * channels.length);
  for (const channel of channels)
    for (let index = 0; index < length * step; index += 1)
      mixed[Math.floor(index / step)]! += channel[index]! * share;
  return mixed;
}

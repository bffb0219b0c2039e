/** In a single story's file: a time, `#t=83` or `#r=2&t=54,90`, plays the sound from there. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  const [, recording = '1', from, to] =
    /^#(?:r=(\d+)&)?t=([\d.]+)(?:,([\d.]+))?$/.exec((link && link.getAttribute('href')) || '') ||
    [];
  const player = document.getElementById(`recording-${recording}`);
  const audio = player && player.querySelector('audio');
  if (!from || !audio) return;
  event.preventDefault();
  const stop = () => {
    if (to && audio.currentTime >= Number(to)) audio.pause();
    if (audio.paused) audio.removeEventListener('timeupdate', stop);
  };
  const play = () => {
    audio.currentTime = Number(from);
    audio.addEventListener('timeupdate', stop);
    const started = audio.play() as Promise<void> | undefined;
    if (started) started.catch(() => undefined);
  };
  if (audio.readyState > 0) play();
  else {
    audio.addEventListener('loadedmetadata', play, { once: true });
    audio.load();
  }
});

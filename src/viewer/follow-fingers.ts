import type { PhotoZoom, Point } from './zoom-photo.ts';

/** CSS pixels a finger travels before it is a swipe. */
const SWIPE = 48;
/** CSS pixels a finger may tremble within a tap. */
const TREMBLE = 16;
/** Milliseconds between the taps of a double tap. */
const DOUBLE = 350;

interface Tap extends Point {
  time: number;
}

const pointOf = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function span({ touches: { 0: one, 1: other } }: TouchEvent): { width: number; at: Point } | null {
  if (!one || !other) return null;
  const [a, b] = [pointOf(one), pointOf(other)];
  return { width: apart(a, b), at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
}

/**
 * Fingers on the stage: two enlarge, a double tap does so at once, a swipe turns the page
 * (`onSwipe`: 1 is forward). Touch events, since Safari 12 has no others.
 */
export function followFingers(
  stage: HTMLElement,
  zoom: PhotoZoom,
  onSwipe: (step: 1 | -1) => void,
): void {
  let start: Point | null = null;
  let pinch: { width: number; scale: number } | null = null;
  let lastTap: Tap = { x: 0, y: 0, time: -DOUBLE };

  stage.addEventListener('touchstart', (event) => {
    const two = span(event);
    pinch = two && { width: two.width || 1, scale: zoom.scale() };
    start = two ? null : pointOf(event.touches[0]!);
  });
  const move = (event: TouchEvent) => {
    const two = span(event);
    // A large photo is moved by the browser; nothing else here scrolls, the page least of all.
    if (two || zoom.scale() === 1) event.preventDefault();
    if (two && pinch) zoom.set((pinch.scale * two.width) / pinch.width, two.at);
  };
  stage.addEventListener('touchmove', move, { passive: false });

  const lift = (end: Point, event: TouchEvent) => {
    const [dx, dy] = [end.x - start!.x, end.y - start!.y];
    if (apart(start!, end) < TREMBLE) {
      const isDouble = event.timeStamp - lastTap.time < DOUBLE && apart(lastTap, end) < 3 * TREMBLE;
      lastTap = { ...end, time: isDouble ? -DOUBLE : event.timeStamp };
      // No mouse events afterwards: a double click would undo it.
      event.preventDefault();
      if (isDouble) zoom.toggle(end);
    } else if (zoom.scale() === 1 && Math.abs(dx) > SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) {
      onSwipe(dx < 0 ? 1 : -1);
    }
  };
  const end = (event: TouchEvent) => {
    if (start && event.touches.length === 0) lift(pointOf(event.changedTouches[0]!), event);
    start = null;
  };
  stage.addEventListener('touchend', end, { passive: false });
}

/** A point of the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** How many times larger than fitting a photo can get. */
const MOST = 6;
/** One step by button, key or double tap. */
const STEP = 2.5;
/** A small photo is drawn at most this many times its own size before anyone asks. */
const STRETCH = 2;

/** The photo on the stage: fitted, or larger and scrolled. */
export interface PhotoZoom {
  put: (image: HTMLImageElement) => void;
  scale: () => number;
  /** `at` stays where it is; the middle of the stage unless told. */
  set: (scale: number, at?: Point) => void;
  toggle: (at?: Point) => void;
}

function middle(stage: HTMLElement): Point {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Makes a stage whose photo can be enlarged; moving about in it is the browser's own scrolling. */
export function zoomOn(stage: HTMLElement, onChange: (isLarge: boolean) => void): PhotoZoom {
  let image = new Image();
  let scale = 1;
  const set = (wanted: number, at = middle(stage)) => {
    const width = Number(image.getAttribute('width'));
    const height = Number(image.getAttribute('height'));
    const before = image.getBoundingClientRect();
    scale = Math.min(MOST, Math.max(1, wanted));
    const fit = Math.min(stage.clientWidth / width, stage.clientHeight / height, STRETCH);
    image.style.width = `${Math.max(1, width * fit * scale)}px`;
    image.style.height = `${Math.max(1, height * fit * scale)}px`;
    stage.classList.toggle('zoomed', scale > 1);
    stage.tabIndex = scale > 1 ? 0 : -1;
    const after = image.getBoundingClientRect();
    const grown = after.width / (before.width || 1);
    stage.scrollLeft += after.left + (at.x - before.left) * grown - at.x;
    stage.scrollTop += after.top + (at.y - before.top) * grown - at.y;
    onChange(scale > 1);
  };
  return {
    put: (shown) => {
      image = shown;
      set(1);
    },
    scale: () => scale,
    set,
    toggle: (at) => set(scale > 1 ? 1 : STEP, at),
  };
}

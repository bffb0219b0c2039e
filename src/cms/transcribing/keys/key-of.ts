type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/** Keys that only change what others mean. */
const MODIFIER = /^(?:Alt|Control|Meta|OS|Shift|CapsLock|NumLock|Fn|FnLock|AltGraph)/;
/** What `key` says where the input method has the key, or nobody knows it. */
const NAMELESS = new Set(['Process', 'Unidentified', 'Dead', '']);

/**
 * A key with what is held down, `Shift+F7`, the same in every layout and whatever the input method
 * makes of it; null for Shift and its like alone, and for keys without a name.
 */
export function keyOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): string | null {
  // Media keys and foot pedals have no code in some browsers.
  const name = code || (key.length > 1 ? key : '');
  if (NAMELESS.has(name) || MODIFIER.test(name)) return null;
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Meta', shiftKey && 'Shift'];
  return [...held.filter(Boolean), name].join('+');
}

/** Whether an input method is in the middle of a word, or has this key for itself. */
export function isComposing(event: Pressed): boolean {
  // Safari ends the word before it tells of the key that ended it; 229 still says whose it was.
  return event.isComposing || event.keyCode === 229;
}

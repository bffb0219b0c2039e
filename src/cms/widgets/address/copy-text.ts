/**
 * Copies what is in a box; false where that can't be done. Over plain HTTP in an office network
 * there is no clipboard: then the text is marked, to be copied by hand.
 */
export async function copyText(box: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.focus();
    box.select();
    return false;
  }
}

/**
 * Copies what a text box holds, the new way or the old one; false where neither is allowed: then it
 * is selected, to be copied by hand.
 */
export async function copyLink(box: HTMLTextAreaElement): Promise<boolean> {
  // In iOS since 13.4, and only where the page is encrypted.
  const { clipboard } = navigator as Partial<Navigator>;
  try {
    const { writeText } = clipboard!;
    await writeText.call(clipboard, box.value);
    return true;
  } catch {
    box.focus();
    box.setSelectionRange(0, box.value.length);
    return document.execCommand('copy');
  }
}

/** What an editor reads at the foot of the page and on the panels that its buttons open. */
export const toolStrings = {
  // Names the row of buttons for those who hear the page.
  toolbar: '这一篇可以做的事',
  // Closes a panel that covers the page.
  close: '关上',
} as const;

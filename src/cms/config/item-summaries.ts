/** What a folded item of a list shows of itself, by the list's name. */
export const itemSummaries: Readonly<Record<string, string>> = {
  recordings: '{{fields.title}}　{{fields.date}}　{{fields.file}}',
  events: '{{fields.when}}　{{fields.text}}',
};

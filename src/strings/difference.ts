/** Two versions of a text side by side. For translators: the first four are only heard, never seen. */
export const differenceStrings = {
  goneOpens: '〔删去：',
  goneCloses: '〕',
  newOpens: '〔新加：',
  newCloses: '〕',
  summary: (gone: number, added: number) => {
    if (gone === 0 && added === 0) return '文字没有变化。';
    if (gone === 0) return `新加 ${added} 字。`;
    return added === 0 ? `删去 ${gone} 字。` : `删去 ${gone} 字，新加 ${added} 字。`;
  },
} as const;

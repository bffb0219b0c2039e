/** Printing the papers that are signed. For translators: said to a social worker. */
export const papersToolStrings = {
  tool: '打印',
  title: '打印要签的纸',
  lead: '填过的会印上去，没填的留着空，可以用笔写。用 A4 纸。',
  papers: { consent: '知情同意书', sheet: '访谈记录表' },
  print: '打印这一张',
  frame: '要打印的样子',
  afterwards: '签好以后',
  steps: [
    '把同意书上勾的、签的日期和经手人，照着填进“知情同意”，再保存。',
    '念给老人或家人听过稿子以后，填上谁看过、哪天看的。',
    '签好的纸锁进站里的柜子。拍下来、扫下来的，也只放在站里的电脑上，不要传到这里来。',
  ],
  goTo: '去填知情同意',
  reading: '正在准备，请稍等……',
  failed: '没有准备好。请检查网络，关上再打开一次。',
} as const;

import type { Phrases } from './phrases.ts';

/** The same for the page on which an entry is written. */
export const PLAIN_EDITOR_WORDS: Phrases = {
  editorControl: { field: { optional: '可不填' } },
  editorControlPane: {
    widget: {
      required: '“%{fieldLabel}”要填写。',
      regexPattern: '“%{fieldLabel}”的写法不对：%{pattern}',
      processing: '“%{fieldLabel}”正在处理，请稍等。',
      range: '“%{fieldLabel}”要在 %{minValue} 到 %{maxValue} 之间。',
      min: '“%{fieldLabel}”不能小于 %{minValue}。',
      max: '“%{fieldLabel}”不能大于 %{maxValue}。',
      rangeCount: '“%{fieldLabel}”要有 %{minCount} 到 %{maxCount} 项。',
      rangeCountExact: '“%{fieldLabel}”要正好 %{count} 项。',
      invalidPath: '“%{path}”不能用作存放的位置。',
      pathExists: '“%{path}”已经有了，请换一个。',
    },
    i18n: {
      copyFromLocale: '用另一种语言的内容填写',
      copyFromLocaleConfirm: '要用“%{locale}”的内容填写吗？\n这里现有的内容会被盖掉。',
    },
  },
  editor: {
    onLeavePage: '有没有保存的修改。离开以后，它们还留在这台电脑里，回来可以接着写。现在离开吗？',
    onUpdatingWithUnsavedChanges: '还有没保存的修改，请先保存，再改状态。',
    onPublishingNotReady: '请先把状态改为“可以发布”，再发布。',
    onPublishingWithUnsavedChanges: '还有没保存的修改，请先保存，再发布。',
    onPublishing: '确定要发布吗？发布后，大家都能在网站上看到。',
    onUnpublishing: '确定要从网站上撤下来吗？内容会留作草稿。',
    onDeleteWithUnsavedChanges:
      '要删除已经发布的这一篇吗？它会从网站上拿下来，放进回收站，连照片、录音都在；没保存的修改留在这台电脑里。要拿回来，请到列表下面按“回收站”。',
    onDeletePublishedEntry:
      '要删除已经发布的这一篇吗？它会从网站上拿下来，放进回收站，连照片、录音都在。要拿回来，请到列表下面按“回收站”。',
    onDeleteUnpublishedChangesWithUnsavedChanges:
      '要删除没有发布的修改吗？它们会放进回收站，没保存的留在这台电脑里。要拿回来，请到列表下面按“回收站”或“没保存的内容”。',
    onDeleteUnpublishedChanges:
      '要删除没有发布的修改吗？它们会放进回收站。要拿回来，请到列表下面按“回收站”。',
    loadingEntry: '正在打开……',
    confirmLoadBackup: '这台电脑上留着这篇上次没有保存的内容。要取回来吗？',
  },
  editorInterface: {
    toggleI18n: '显示或收起另一种语言',
    togglePreview: '显示或收起预览',
    toggleScrollSync: '左右一起滚动',
  },
  editorToolbar: {
    publishing: '正在发布……',
    unpublish: '撤下',
    unpublishing: '正在撤下……',
    duplicate: '照样新建一篇',
    publishAndCreateNew: '发布，再新建一篇',
    publishAndDuplicate: '发布，再照样新建一篇',
    deleteUnpublishedChanges: '删除没有发布的修改',
    deleteUnpublishedEntry: '删除这篇草稿',
    deletePublishedEntry: '删除已发布的这一篇',
    deleteEntry: '删除这一篇',
    saving: '正在保存……',
    deleting: '正在删除……',
    updating: '正在更新……',
    status: '状态：%{status}',
    backCollection: '正在写：%{collectionLabel}',
    unsavedChanges: '有修改还没保存',
    changesSaved: '都保存好了',
    ready: '可以发布',
    deployPreviewPendingButtonLabel: '看看预览好了没有',
    deployPreviewButtonLabel: '看预览',
    deployButtonLabel: '到网站上看',
  },
  editorWidgets: {
    markdown: {
      bold: '加粗',
      code: '等宽字',
      linkPrompt: '请填写链接的网址',
      bulletedList: '列表',
      numberedList: '编号的列表',
      addComponent: '插入照片、录音等',
      richText: '所见即所得',
      markdown: '源文本',
    },
    image: {
      chooseUrl: '填写网址',
      replaceUrl: '换成网址',
      promptUrl: '请填写图片的网址',
      chooseDifferent: '换一张图片',
      remove: '拿掉图片',
    },
    file: {
      chooseUrl: '填写网址',
      replaceUrl: '换成网址',
      promptUrl: '请填写文件的网址',
      chooseDifferent: '换一个文件',
      remove: '拿掉文件',
    },
    unknownControl: { noControl: '“%{widget}”这一栏还不能填写，请告诉维护者。' },
    unknownPreview: { noPreview: '“%{widget}”这一栏没有预览。' },
    list: { add: '再添一项：%{item}' },
  },
};

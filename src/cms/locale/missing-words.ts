import type { Phrases } from './phrases.ts';

/** What Decap says in English only. */
export const MISSING_WORDS: Phrases = {
  auth: { loginWithForgejo: '用 Forgejo 账户进入' },
  collection: {
    collectionTop: { viewAsList: '显示为列表', viewAsGrid: '显示为卡片' },
    entries: { unpublishedHeader: '还没发布的' },
  },
  editor: {
    editorControl: { field: { widgetLabel: '%{widgetLabel}一栏' } },
    editorControlPane: {
      widget: {
        rangeMin: '“%{fieldLabel}”至少要有 %{minCount} 项。',
        rangeMax: '“%{fieldLabel}”最多只能有 %{maxCount} 项。',
      },
    },
    editorInterface: { toggleNotes: '显示或收起留言' },
    editorNotesPane: {
      title: '留言',
      emptyState: '还没有留言。有什么要跟同事说的，写在下面。',
      addNote: '留言',
      addPlaceholder: '写一条留言……',
      editPlaceholder: '改一改这条留言……',
      save: '保存',
      cancel: '取消',
      edit: '修改',
      delete: '删除',
      resolve: '办好了',
      unresolve: '还没办好',
      confirmDelete: '确定要删除这条留言吗？',
      shortcut: '按 Ctrl+Enter 就能留言',
    },
    editorToolbar: {
      statusInfoTooltipDraft: '现在是草稿。写好以后，请把状态改为“审核中”，请同事看一看。',
      statusInfoTooltipInReview: '正在审核，不用再做什么；要是还想改，也可以接着改。',
    },
    editorWidgets: {
      markdown: {
        strikethrough: '删除线',
        toggleMode: { rich: '换成所见即所得', markdown: '换成源文本' },
      },
      image: {
        chooseMultiple: '选择图片（可以多张）',
        addMore: '再添图片',
        removeAll: '拿掉全部图片',
      },
      file: {
        chooseMultiple: '选择文件（可以多个）',
        addMore: '再添文件',
        removeAll: '拿掉全部文件',
      },
      datetime: { setToNow: '把“%{fieldLabel}”设为现在' },
      list: { addType: '再添一项：%{item}' },
      object: { expand: '展开', collapse: '收起' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: '关闭' } },
  ui: {
    settingsDropdown: { account: '账户' },
    toast: {
      noteAdded: '留言写好了',
      onFailToAddNote: '留言没有写上：%{details}',
      noteUpdated: '留言改好了',
      onFailToUpdateNote: '留言没有改成：%{details}',
      noteDeleted: '留言删除了',
      onFailToDeleteNote: '留言没有删除：%{details}',
      noteResolved: '这条留言办好了',
      noteReopened: '这条留言又要办了',
      onFailToToggleNote: '留言的状态没有改成：%{details}',
    },
  },
};

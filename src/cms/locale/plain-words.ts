import type { Phrases } from './phrases.ts';
import { PLAIN_EDITOR_WORDS } from './plain-editor-words.ts';

/**
 * Where Decap's own Chinese speaks of its machinery, is wrong, or says 帖子 of a life story: what we
 * say instead.
 */
export const PLAIN_WORDS: Phrases = {
  auth: {
    login: '进入整理台',
    loggingIn: '正在进入……',
    errors: { identitySettings: '账户服务连不上。请稍后再试，或请维护者看一看。' },
  },
  app: {
    header: { content: '档案', workflow: '待发布', media: '照片和文件', quickAdd: '新建' },
    app: {
      errorHeader: '整理台的设置没有读出来',
      configErrors: '设置里的问题',
      checkConfigYml: '请把这一页拍照，发给维护者。',
      loadingConfig: '正在打开整理台……',
      waitingBackend: '正在连接……',
    },
    notFoundPage: { header: '没有这一页' },
  },
  collection: {
    sidebar: {
      collections: '栏目',
      allCollections: '所有栏目',
      searchAll: '在全部档案里找……',
      searchIn: '在这里找：',
    },
    collectionTop: {
      sortBy: '排序',
      viewAs: '显示为',
      newButton: '＋ 新建%{collectionLabel}',
      newButtonAriaLabel: '新建一篇%{collectionLabel}',
      searchResults: '找到的“%{searchTerm}”',
      searchResultsInCollection: '在%{collection}里找到的“%{searchTerm}”',
    },
    entries: {
      loadingEntries: '正在打开……',
      cachingEntries: '正在准备……',
      longerLoading: '第一次会慢一些，请稍等几分钟',
      noEntries: '这里还没有内容',
    },
  },
  editor: PLAIN_EDITOR_WORDS,
  mediaLibrary: {
    mediaLibraryCard: { copyUrl: '复制网址', copyPath: '复制位置', copyName: '复制文件名' },
    mediaLibrary: {
      onDelete: '确定要删除选中的文件吗？',
      fileTooLarge: '文件太大了。\n这里最大只能放 %{size} kB 的文件。',
    },
    mediaLibraryModal: {
      loading: '正在打开……',
      noResults: '没有找到',
      noAssetsFound: '还没有文件',
      noImagesFound: '还没有图片',
      private: '不公开：',
      mediaAssets: '照片和文件',
      search: '查找……',
      uploading: '正在上传……',
      upload: '上传',
      deleting: '正在删除……',
      deleteSelected: '删除选中的',
      chooseSelected: '用选中的',
    },
  },
  ui: {
    default: { goBackToSite: '回到网站' },
    errorBoundary: {
      title: '整理台出错了',
      details: '请先不要关掉这一页：把下面的文字拍照，发给维护者，再重新打开。',
      reportIt: '',
      detailsHeading: '出错的地方',
      privacyWarning: '下面要是有您刚写的内容，请先复制下来，存到别处。',
      recoveredEntry: {
        heading: '找回来的内容',
        warning: '请先把它复制下来，存到别处，再离开这一页！',
        copyButtonLabel: '复制',
      },
    },
    settingsDropdown: { logOut: '退出' },
    toast: {
      onFailToLoadEntries: '没有打开：%{details}',
      onFailToLoadDeployPreview: '预览没有打开：%{details}',
      onFailToPersist: '没有保存上：%{details}',
      onFailToDelete: '没有删除：%{details}',
      onFailToUpdateStatus: '状态没有改成：%{details}',
      missingRequiredField: '还有要填的没有填。请填好再保存。',
      entrySaved: '保存好了',
      entryPublished: '发布好了',
      entryUnpublished: '已经撤下来了',
      onFailToPublishEntry: '没有发布：%{details}',
      onFailToUnpublishEntry: '没有撤下来：%{details}',
      entryUpdated: '状态改好了',
      onDeleteUnpublishedChanges: '没有发布的修改已经删除',
      onLoggedOut: '您已经退出。没保存的内容请先复制下来，再重新进入。',
      onBackendDown: '存档案的服务连不上。详情：%{details}',
    },
  },
  workflow: {
    workflow: {
      loading: '正在打开还没发布的内容……',
      workflowHeading: '还没发布的',
      newPost: '新建',
      description:
        '%{smart_count} 篇等着审核，%{readyCount} 篇可以发布。 |||| %{smart_count} 篇等着审核，%{readyCount} 篇可以发布。',
      dateFormat: 'M月D日',
    },
    workflowCard: {
      lastChange: '%{date}，%{author}改过',
      lastChangeNoDate: '%{author}改过',
      deleteNewEntry: '删除这篇草稿',
      publishNewEntry: '发布这一篇',
    },
    workflowList: {
      onDeleteEntry: '确定要删除吗？',
      onPublishingNotReadyEntry: '“可以发布”一栏里的才能发布。请先把它移到那一栏。',
      onPublishEntry: '确定要发布吗？发布后，大家都能在网站上看到。',
      inReviewHeader: '审核中',
      readyHeader: '可以发布',
      currentEntries: '%{smart_count} 篇 |||| %{smart_count} 篇',
    },
  },
};

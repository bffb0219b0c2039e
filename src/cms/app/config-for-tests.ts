/** A small archive's form: every widget that weighs anything in the page, and a draft workflow. */
export const configForTests = {
  backend: { name: 'proxy', proxy_url: '/desk/api', branch: 'main' },
  publish_mode: 'editorial_workflow',
  media_folder: 'content/.media',
  public_folder: '',
  slug: { encoding: 'unicode' },
  collections: [
    {
      name: 'stories',
      label: '生命故事',
      label_singular: '生命故事',
      folder: 'content/stories',
      create: true,
      slug: '{{fields.uid}}',
      extension: 'yml',
      format: 'yml',
      fields: [
        { name: 'uid', label: '地址', widget: 'string' },
        { name: 'title', label: '题目', widget: 'string', hint: '读者看到的题目。' },
        { name: 'summary', label: '提要', widget: 'text', required: false },
        {
          name: 'events',
          label: '大事',
          widget: 'list',
          required: false,
          fields: [
            { name: 'year', label: '年份', widget: 'number', required: false },
            { name: 'text', label: '一句话', widget: 'string', required: false },
          ],
        },
        {
          name: 'access',
          label: '谁能看',
          widget: 'select',
          required: false,
          options: [
            { label: '公开', value: 'public' },
            { label: '封存', value: 'sealed' },
          ],
        },
        { name: 'draft', label: '草稿', widget: 'boolean', required: false },
        { name: 'cover', label: '封面', widget: 'image', required: false, media_folder: '' },
        { name: 'body', label: '正文', widget: 'body', required: false },
      ],
    },
  ],
};

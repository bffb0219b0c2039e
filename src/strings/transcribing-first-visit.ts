/**
 * Four pictures for somebody who opens the transcribing desk for the first time. For translators:
 * the words in quotes are those on the desk’s own buttons, and the pictures show the desk.
 */
export const firstVisitStrings = {
  // The button that shows them again.
  tool: '怎么用',
  title: '一段采访，四步写好',
  lead: '照着做一遍就会了。以后想再看，点上面的“怎么用”。',
  done: '知道了，开始写',
  // `alt` is for who cannot see the picture: what it shows.
  steps: {
    recording: {
      name: '放进录音',
      does: '点“录音文件”，选好录音；手边没有，也可以点“现在就录”。看到“存好了”，就可以关上这个框。',
      alt: '“这一段的录音”那个框：录音“王秀英-井台.mp3”已经放好，能点开听。红圈圈着选录音文件的按钮，下面是“现在就录”，最下面写着“存好了”。',
    },
    bringIn: {
      name: '写上谁在说',
      does: '有现成的文字，就点“导入 Word、字幕”，给每个人选好名字。没有，就点一下说话人的名字，听着打字。',
      alt: '“导入文字稿”那个框：“说话人1”选成了陈晓，“说话人2”选成了王秀英。红圈圈着“放进文字稿”的按钮。',
    },
    listen: {
      name: '边听边改',
      does: '按 Esc 放录音，再按一下就停。放到哪一句，哪一句变成浅黄色；听着不对，就在那里改。',
      alt: '听写台：上面是录音和一排快捷键，红圈圈着“Esc 放 / 停”；下面是文字稿，正听到的那一句是浅黄色。',
    },
    check: {
      name: '核对好，再发布',
      does: '人名、地名挨个听一遍。不能往外说的话，选中了再点“不公开”。都好了，点“发布前看一看”。',
      alt: '要核对的单子：“人名、地名”里有玉珍嫂子和柳湾，“不公开”里有一句话，写着读者看到的是“此处不公开”。红圈圈着“发布前看一看”的按钮。',
    },
  },
} as const;

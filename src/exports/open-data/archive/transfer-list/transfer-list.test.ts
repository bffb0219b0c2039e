import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ALL, readStory } from '../../../../load/story-for-tests.ts';
import { createTemporaryArchive, storyFile, TODAY } from '../../../../load/temporary-archive.ts';
import { drawPhoto } from '../../../../testing/fixture-media.ts';
import { transfer } from '../../../../strings/open-data-archive.ts';
import { readCsv, readSheet } from '../read-files-for-tests.ts';
import { writeDay, yearsOf } from './say-description.ts';
import { writeTransferCsv, writeTransferList } from './write-transfer-list.ts';

const CODED = `title: 王秀英和藏村的井
village: cangcun
narrators: [wang-xiuying]
interviewers: [lin]
dialect: 冀鲁官话
period: {from: 1958, to: 1998}
referenceCode: SL-KS-2024-004
photos:
  - {file: 王秀英.jpg, caption: 老井, when: '1974-05', place: 藏村口, people: [wang-xiuying], credit: 老赵, referenceCode: SL-KS-2024-004-P01}
recordings:
  - {file: visit.wav, date: '2024-05-12', place: 王家, referenceCode: SL-KS-2024-004-L01, synthesised: true, transcript: "[0:01] 采访人：问话\\n[0:02] 王秀英：原话"}`;

/** Rows of the CSV by column. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head, ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(head!.map((title, index) => [title, row[index]!])));
}

it('has a row for the text, each recording and each photo, with what the standards ask for', async () => {
  const { read } = await readStory(ALL, { fields: CODED });
  const [text, sound, photo] = rowsOf(writeTransferCsv(read));
  expect(text).toMatchObject({
    序号: '1',
    全宗号: 'SL',
    档号: 'SL-KS-2024-004',
    著录层级: '文件级',
    题名: '王秀英和藏村的井',
    责任者: '王秀英口述；林静采集',
    口述者: '王秀英',
    采集者: '林静',
    日期: '20240512',
    稿本: '传播本',
    文种: '口述文字稿',
    语言: '汉语（冀鲁官话）',
    内容所涉年代: '1958—1998年',
    密级: '',
    保管期限: '',
    开放标识: '开放',
  });
  expect(text!.授权情况).toBe(
    '同意公开：文字、声音、照片、真实姓名、村庄名称；签字或按手印；20240512',
  );
  expect(sound).toMatchObject({
    档号: 'SL-KS-2024-004-L01',
    所属档号: 'SL-KS-2024-004',
    载体类型: '录音',
    采集地点: '王家',
    时长: '00:00:03',
    文件格式: 'WAV',
    附注: '电脑合成的声音',
  });
  expect(Number(sound!['文件大小（字节）'])).toBeGreaterThan(1000);
  expect(photo).toMatchObject({
    档号: 'SL-KS-2024-004-P01',
    题名: '老井',
    责任者: '老赵摄',
    日期: '1974年5月',
    人名: '王秀英',
    文件格式: 'JPG',
  });
});

it('has the same rows as a workbook, and before them a sheet to check the counts by and to sign', async () => {
  const { read } = await readStory(ALL, { fields: CODED });
  const parts = unzipSync(writeTransferList(read, TODAY));
  const sheet = (number: number) =>
    readSheet(strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!));
  const rows = readCsv(writeTransferCsv(read));
  const list = sheet(2);
  for (const [index, row] of rows.entries()) {
    expect(list.get(`A${index + 1}`)).toBe(row[0]);
    expect(list.get(`C${index + 1}`) ?? '').toBe(row[2]);
    expect(list.get(`H${index + 1}`)).toBe(row[7]);
  }
  expect(list.has('A5')).toBe(false);
  const notes = [...sheet(1).values()].join('\n');
  for (const said of [
    '故事 1 篇，相册 0 本',
    '1 段，共 1 分钟',
    '1 张',
    '2026年6月15日',
    'SL-KS-2024-004 — SL-KS-2024-004-P01',
  ])
    expect(notes).toContain(said);
  // What a column means stands beside its name.
  for (const [title, rests] of Object.values(transfer.columns)) {
    expect(notes).toContain(title);
    expect(notes).toContain(rests);
  }
});

it('is in the order of the codes: a story, its parts, then albums as groups', async () => {
  const picture = await drawPhoto('#888888');
  const archive = await createTemporaryArchive({
    'stories/b/index.mdx': storyFile('title: 二\nreferenceCode: SL-KS-2024-002'),
    'stories/a/index.mdx': storyFile('title: 十\nreferenceCode: SL-KS-2024-0010'),
    'stories/z/index.mdx': storyFile('title: 没有编号'),
    'albums/li/1.jpg': picture,
    'albums/li/2.jpg': picture,
    'albums/li/index.mdx': storyFile(
      "title: 相册\nreferenceCode: SL-ZP-2024-001\nphotos:\n  - {file: 1.jpg, when: '1965~', referenceCode: SL-ZP-2024-001-P02}\n  - {file: 2.jpg, when: 197X, referenceCode: SL-ZP-2024-001-P01}",
    ),
  });
  const rows = rowsOf(writeTransferCsv(await archive.read()));
  expect(rows.map((row) => [row.档号, row.著录层级])).toEqual([
    ['SL-KS-2024-002', '文件级'],
    ['SL-KS-2024-0010', '文件级'],
    ['', '文件级'],
    ['SL-ZP-2024-001', '案卷级'],
    ['SL-ZP-2024-001-P01', '文件级'],
    ['SL-ZP-2024-001-P02', '文件级'],
  ]);
  expect(rows[3]).toMatchObject({ 数量: '照片 2 张', 日期: '1965—1979年' });
});

it('writes a whole day in eight digits, and what is less sure as it is known', () => {
  expect(
    ['2024-05-12', '1974-05', '1965~', '196X', '1958-07-01?', undefined].map(writeDay),
  ).toEqual(['20240512', '1974年5月', '约1965年', '1960年代', '约1958年7月1日', '']);
  expect(yearsOf([])).toBe('');
});

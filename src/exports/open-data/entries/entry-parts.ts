import { showProgress } from '../../../build/show-progress.ts';
import type { EntryText } from '../../../model/published.ts';
import type { Site } from '../../../model/site.ts';
import { openData as words } from '../../../strings/open-data.ts';
import { toWebVtt } from '../../../transcript/to-web-vtt.ts';
import { turnsOf } from '../../../transcript/transcript.ts';
import { writeManifest } from '../iiif/write-manifest.ts';
import type { OpenArchive, OpenFile, OpenPart, WriteOpenFile } from '../open-part.ts';
import { folderOf, stems } from '../open-paths.ts';
import { captionsName, hasCaptions } from './captions.ts';
import type { OpenEntry } from './entry-facts.ts';
import { writeDublinCore } from './write-dublin-core.ts';
import { writeFolderPage } from './write-folder-page.ts';
import { writeJsonLd } from './write-json-ld.ts';
import { recordingName, writeStoryText } from './write-story-text.ts';

/** Milliseconds; who waits longer is told how far it is. */
const PATIENCE = 2000;
/** How IIIF has its manifests called. */
const MANIFEST = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"';

function filesOf(section: OpenEntry['section']): OpenFile[] {
  const of = stems[section];
  const at = (name: string) => folderOf(section, '{address}') + name;
  return [
    { path: at('index.html'), type: 'text/html', of, ...words.files.folder },
    { path: at(`${of}.txt`), type: 'text/plain', of, ...words.files.text },
    { path: at(`${of}.jsonld`), type: 'application/ld+json', of, ...words.files.jsonLd },
    { path: at('dublin-core.xml'), type: 'application/xml', of, ...words.files.dublinCore },
    { path: at('manifest.json'), type: MANIFEST, of, ...words.files.manifest, needsUrl: true },
  ];
}
const captionsFile: OpenFile = {
  path: `${folderOf('stories', '{address}')}recording-{number}.vtt`,
  type: 'text/vtt',
  of: 'recording',
  ...words.files.captions,
};

interface Written {
  name: string;
  title: string;
  description: string;
  content: string;
}

function captionsOf({ section, entry }: OpenEntry, { transcripts }: EntryText): Written[] {
  const recordings = section === 'stories' ? entry.recordings : [];
  return recordings.flatMap((recording, index) => {
    const parts = transcripts[index] ?? null;
    if (!parts || !hasCaptions(parts)) return [];
    const content = toWebVtt(turnsOf({ parts }), recording.audio?.duration ?? null);
    const { title, description } = words.files.captions;
    const name = captionsName(index);
    return { name, title: `${title}：${recordingName(recording, index)}`, description, content };
  });
}

/** Everything of an entry, as it is written into its folder. */
function writtenOf(open: OpenEntry, text: EntryText, site: Site): Written[] {
  const of = stems[open.section];
  const manifest = writeManifest(open, text, site);
  const { files } = words;
  const written = [
    { name: `${of}.txt`, ...files.text, content: writeStoryText(open, text, site) },
    ...captionsOf(open, text),
    { name: `${of}.jsonld`, ...files.jsonLd, content: writeJsonLd(open, text, site) },
    { name: 'dublin-core.xml', ...files.dublinCore, content: writeDublinCore(open, site) },
    ...(manifest ? [{ name: 'manifest.json', ...files.manifest, content: manifest }] : []),
  ];
  const content = writeFolderPage(open, written, site);
  return [...written, { name: 'index.html', ...files.folder, content }];
}

/** One entry after another: its text is forgotten before the next one's is read. */
async function writeEntries(
  entries: readonly OpenEntry[],
  { textOf, site }: OpenArchive,
  write: WriteOpenFile,
): Promise<void> {
  const begun = Date.now();
  const progress = showProgress(words.writing);
  for (const [index, open] of entries.entries()) {
    const folder = folderOf(open.section, open.entry.address);
    const written = writtenOf(open, await textOf(open.entry), site);
    await Promise.all(written.map(({ name, content }) => write(folder + name, content)));
    if (Date.now() - begun > PATIENCE) progress(index + 1, entries.length);
  }
}

/** What there is of each story. */
export const storyPart: OpenPart = {
  files: [...filesOf('stories'), captionsFile],
  write: (archive, write) =>
    writeEntries(
      archive.stories.map((entry) => ({ section: 'stories', entry })),
      archive,
      write,
    ),
};

/** What there is of each album. */
export const albumPart: OpenPart = {
  files: filesOf('albums'),
  write: (archive, write) =>
    writeEntries(
      archive.albums.map((entry) => ({ section: 'albums', entry })),
      archive,
      write,
    ),
};

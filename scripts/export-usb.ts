/** `npm run export:usb`: the site for a USB stick; `-- --out FOLDER`, `-- --story ADDRESS`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { runCommand } from '../src/build/run-command.ts';
import { showProgress } from '../src/build/show-progress.ts';
import { exportStory, exportUsb } from '../src/exports/usb/export-usb.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { readSite } from '../src/load/read-site.ts';
import { exporting as words } from '../src/strings/exporting.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      story: { type: 'string' },
      built: { type: 'string' },
      'no-singles': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(words.usage);
    return;
  }
  const { content, out, root, today } = archivePaths();
  // Anew each time: what was withdrawn since must not leave the house on a stick.
  if (!values.built) await buildSite(out);
  const options = {
    built: values.built ?? out,
    today,
    singles: !values['no-singles'],
    print: (text: string) => void process.stdout.write(text),
    progress: showProgress,
  };
  if (values.story) {
    const folder = values.out ?? join(root, words.storiesFolder);
    await exportStory({ ...options, out: folder, story: values.story });
    return;
  }
  const { name, station } = await readSite(content).then(({ site }) => site);
  const folder = values.out ?? join(root, words.folder);
  await exportUsb({ ...options, out: folder, about: { name, station } });
});

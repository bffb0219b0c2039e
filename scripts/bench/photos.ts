import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { runCommand } from '../../src/build/run-command.ts';
import { encodePhoto } from '../../src/media/encode-photo.ts';
import { photoVariants, type PhotoVariant } from '../../src/media/photo-variants.ts';
import { probePhoto } from '../../src/media/probe-photo.ts';
import { encodeLikeAstro } from './encode-like-astro.ts';
import { addCost, printPhotos, type Cost } from './print-photos.ts';

const USAGE = `npm run bench:photos -- [--folder content] [--repeat 3]

我们的 AVIF 与 Astro 默认的 AVIF 相比：同样的照片、同样的宽度，CPU 和字节之比。

  --folder X   照片在哪个文件夹里（连同里面的文件夹），默认 content
  --repeat N   每张做几次，两边交替进行，默认 3
`;
interface Job {
  file: string;
  variant: PhotoVariant;
}

async function findJobs(folder: string): Promise<Job[]> {
  const names = await readdir(folder, { recursive: true });
  const photos = names.filter((name) => /\.(jpe?g|png|webp|avif|tiff?)$/i.test(name)).sort();
  const jobs: Job[] = [];
  for (const [index, name] of photos.entries()) {
    const file = join(folder, name);
    const image = await probePhoto(file, `photo-${index}`);
    if (typeof image === 'string') continue;
    const avif = photoVariants(image).filter(({ format }) => format === 'avif');
    jobs.push(...avif.map((variant) => ({ file, variant })));
  }
  return jobs;
}

async function measure(make: () => Promise<number>): Promise<Cost> {
  const before = process.cpuUsage();
  const bytes = await make();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, bytes };
}

/** As the site makes it, in a cache that is empty. */
async function ours({ file, variant }: Job, round: number, cache: string): Promise<number> {
  const made = await encodePhoto(file, variant, join(cache, String(round)));
  return (await stat(made)).size;
}

async function compare(jobs: Job[], repeat: number): Promise<Map<number, [Cost, Cost]>> {
  const cache = await mkdtemp(join(tmpdir(), 'bench-photos-'));
  const byWidth = new Map<number, [Cost, Cost]>();
  const none = (): Cost => ({ cpu: 0, bytes: 0 });
  for (let round = 0; round < repeat; round += 1) {
    for (const job of jobs) {
      const sums = byWidth.get(job.variant.width) ?? [none(), none()];
      byWidth.set(job.variant.width, sums);
      addCost(sums[0], await measure(() => ours(job, round, cache)));
      addCost(sums[1], await measure(() => encodeLikeAstro(job.file, job.variant.width)));
    }
  }
  await rm(cache, { recursive: true, force: true });
  return byWidth;
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'content' },
      repeat: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const jobs = await findJobs(values.folder);
  if (jobs.length === 0) throw new Error(`${values.folder} 里没有照片。`);
  // One thread a picture for both, as the build has it.
  sharp.concurrency(1);
  const repeat = Math.max(1, Number(values.repeat) || 1);
  const photos = new Set(jobs.map(({ file }) => file)).size;
  return printPhotos(await compare(jobs, repeat), { photos, files: jobs.length, repeat });
});

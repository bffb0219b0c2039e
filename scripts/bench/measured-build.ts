/**
 * One build in a process of its own, which says on file descriptor 3 when a stage begins, and
 * goes on when it was told to: what was spent is read in between, to the hundredth of a second.
 *
 * `node measured-build.ts archive UNTIL` builds the archive that the environment names;
 * `node measured-build.ts peer UNTIL` builds the project in the working directory with plain Astro.
 * The build ends where the stage UNTIL would begin.
 */
import { build, type AstroIntegration } from 'astro';
import { readSync, writeSync } from 'node:fs';
import { buildSite } from '../../src/build/build-site.ts';
import { onStage, type Stage } from '../../src/build/stages.ts';
import { archivePaths } from '../../src/load/archive-paths.ts';

const [kind, until] = process.argv.slice(2);

function enter(stage: Stage | 'end'): void {
  writeSync(3, `${stage}\n`);
  readSync(4, Buffer.alloc(1));
  if (stage === until) process.exit();
}

/** The stages of a plain Astro project, where ours has them. */
const stages: AstroIntegration = {
  name: 'stages',
  hooks: {
    'astro:config:done': () => enter('reading'),
    'astro:build:start': () => enter('pages'),
    'astro:build:done': () => enter('media'),
  },
};

if (kind === 'peer') {
  await build({ logLevel: 'error', integrations: [stages] });
} else {
  onStage(enter);
  await buildSite(archivePaths().out);
}
enter('end');

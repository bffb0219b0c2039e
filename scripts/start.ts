/**
 * `npm start`: the site, kept as the archive is, and the editor's desk; on this machine only, or,
 * with `--lan` and `--proxy`, for editors who log in.
 */
import { join } from 'node:path';
import type { ArchivePaths } from '../src/load/archive-paths.ts';
import { claimFolder, type Claim } from '../src/build/claim-folder.ts';
import { makeAdminPage, openHouseDesk } from '../src/build/house-desk.ts';
import { openHouse, type House } from '../src/build/open-house.ts';
import { runCommand } from '../src/build/run-command.ts';
import { stopWith } from '../src/build/stop-with.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { editorsFile } from '../src/office/editors-file.ts';
import { openOffice } from '../src/office/open-office.ts';
import { describeReach } from '../src/office/print-reach.ts';
import { readStartOptions, type StartOptions } from '../src/office/start-options.ts';
import { officeTerminal } from '../src/strings/office.ts';
import { terminal } from '../src/strings/notice.ts';

const print = (text: string) => void process.stderr.write(text);

async function open(paths: ArchivePaths, { port, reach }: StartOptions): Promise<House> {
  const office = reach ? await openOffice(reach, editorsFile()) : undefined;
  return openHouse({
    paths,
    port,
    openDesk: () => openHouseDesk(paths),
    makeAdmin: () => makeAdminPage(paths, { hasLogin: reach !== null }),
    print,
    office,
  });
}

/** Everything a claimed folder needs until somebody stops it. */
async function keepOpen(paths: ArchivePaths, options: StartOptions, claim: Claim): Promise<void> {
  const house = await open(paths, options);
  await claim.announce(house.address);
  let isStopping = false;
  stopWith(async () => {
    isStopping = true;
    print(terminal.stopping);
    await house.close();
    await claim.release();
  });
  print(terminal.soon(`${house.address}/admin/`));
  await house.site.settled();
  if (isStopping) return;
  process.stdout.write(terminal.open(`${house.address}/`, `${house.address}/admin/`));
  const { port } = new URL(house.address);
  if (options.reach) process.stdout.write(describeReach(options.reach, Number(port)));
}

await runCommand(async () => {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(officeTerminal.usage);
  const paths = archivePaths();
  const claim = await claimFolder(join(paths.cache, 'start.json'));
  if (typeof claim === 'string') {
    const hint = options.reach ? officeTerminal.alreadyOpen : '';
    return void process.stdout.write(terminal.already(claim) + hint);
  }
  try {
    await keepOpen(paths, options, claim);
  } catch (error) {
    await claim.release();
    throw error;
  }
});

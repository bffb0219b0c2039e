/** `npm start`: the site, kept as the archive is, and the editor's desk, on this machine only. */
import { join } from 'node:path';
import { claimFolder } from '../src/build/claim-folder.ts';
import { makeAdminPage, openHouseDesk } from '../src/build/house-desk.ts';
import { openHouse } from '../src/build/open-house.ts';
import { runCommand } from '../src/build/run-command.ts';
import { stopWith } from '../src/build/stop-with.ts';
import { archivePaths } from '../src/load/archive-paths.ts';
import { terminal } from '../src/strings/notice.ts';

const PORT = 4321;
const print = (text: string) => void process.stderr.write(text);

await runCommand(async () => {
  const paths = archivePaths();
  const claim = await claimFolder(join(paths.cache, 'start.json'));
  if (typeof claim === 'string') return void process.stdout.write(terminal.already(claim));
  const house = await openHouse({
    paths,
    port: Number(process.env.PORT) || PORT,
    openDesk: () => openHouseDesk(paths),
    makeAdmin: () => makeAdminPage(paths),
    print,
  });
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
});

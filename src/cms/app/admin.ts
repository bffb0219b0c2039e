// First: what the model is made of tries eval while it loads, unless it is told not to.
import '../format/without-eval.ts';
import './random-uuid.ts';
import { savingStrings } from '../../strings/cms-saving.ts';
import { photoSheet } from '../../strings/photo-sheet.ts';
import { startListTools } from '../autosave/list-tools.ts';
import { showKeptTime } from '../autosave/show-kept-time.ts';
import { startAutosave } from '../autosave/start-autosave.ts';
import { askOwnDesk } from '../conflict/desk-address.ts';
import { startEntryTools } from '../foot/entry-tools.ts';
import { openBin } from '../history/bin-panel.ts';
import { startNotice } from '../notice/show-notice.ts';
import { pictures } from '../files/pictures.ts';
import { registerFileWidgets } from '../files/register-file-widgets.ts';
import { guardPublishing } from '../review-panel/guard-publishing.ts';
import { registerFormats } from '../format/register-formats.ts';
import { registerPreviews } from '../preview-pane/register-previews.ts';
import { createChoiceIn } from '../entry/create-choice.ts';
import { readOpenEntry } from '../entry/open-entry.ts';
import { makeGiveAddress } from '../widgets/address/give-address.ts';
import { registerWidgets } from '../widgets/register-widgets.ts';
import { sayWhoLeaves } from '../servers/say-who-leaves.ts';
import { zhHans } from '../locale/zh-hans.ts';
import { allTools } from './all-tools.ts';
import { CMS } from './decap.ts';
import { loadBackend, type NamedBackend } from './load-backend.ts';
import { preferForm } from './prefer-form.ts';
import { registerStockWidgets } from './register-stock-widgets.ts';
import { openDoors } from '../entry/open-doors.ts';
import { APP_WORDS } from './words.ts';

interface PageConfig {
  backend: NamedBackend;
}

/** The configuration lies in the page as data: no second request, and never older than the page. */
function readConfig(): PageConfig {
  return JSON.parse(document.getElementById('cms-config')!.textContent!) as PageConfig;
}

const openPhotoSheet = () =>
  void import('../photo-sheet/open-photo-sheet.ts').then((loaded) =>
    loaded.openPhotoSheet(() => askOwnDesk('photosToAsk')),
  );

async function openDesk(): Promise<void> {
  const config = readConfig();
  await loadBackend(CMS, config.backend);
  registerStockWidgets(CMS);
  registerWidgets(CMS, { createChoice: createChoiceIn, pictures });
  registerFileWidgets(CMS);
  const draftKey = () => readOpenEntry()?.key ?? '';
  CMS.registerEventListener({ name: 'preSave', handler: makeGiveAddress(draftKey) });
  registerPreviews(CMS, pictures);
  registerFormats(CMS);
  openDoors();
  guardPublishing(CMS);
  CMS.registerLocale('zh_Hans', zhHans);
  preferForm();
  if (config.backend.has_login) await sayWhoLeaves(CMS);
  const hasDesk = config.backend.name === 'proxy';
  const { openList } = startAutosave({ hasDesk });
  startListTools([
    { label: savingStrings.kept.list, press: openList },
    ...(hasDesk
      ? [
          { label: savingStrings.bin.tool, press: () => void openBin() },
          { label: photoSheet.desk.tool, press: openPhotoSheet },
        ]
      : []),
  ]);
  CMS.init({ config: { ...config, load_config_file: false, locale: 'zh_Hans' } });
  startEntryTools(allTools, showKeptTime());
  // Only the desk on this machine knows how the site stands.
  if (config.backend.name === 'proxy') startNotice();
}

openDesk().catch((error: unknown) => {
  document.getElementById('nc-root')!.textContent = APP_WORDS.notOpened;
  throw error;
});

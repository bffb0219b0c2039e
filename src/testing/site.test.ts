import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { buildArchive } from './build-fixture.ts';
import { testAddresses } from './site-addresses.ts';
import { testBooklets } from './site-booklet.ts';
import { testDialect } from './site-dialect.ts';
import { testFindingAid } from './site-finding-aid.ts';
import { testFirstBytes } from './site-first-bytes.ts';
import { testHosting } from './site-hosting.ts';
import { testListening } from './site-listening.ts';
import { testListeningLists } from './site-listening-list.ts';
import { testLooking } from './site-looking.ts';
import { testModes } from './site-modes.ts';
import { testMoments } from './site-moments.ts';
import { testOpenData } from './site-open-data.ts';
import { testPages } from './site-pages.ts';
import { testPhotoSheets } from './site-photo-sheet.ts';
import { testSearching } from './site-search.ts';
import { testSharingCards } from './site-sharing-cards.ts';
import { testStoryBooklets } from './site-story-booklets.ts';
import { testUsbCopy } from './site-usb-copy.ts';
import { visitSite } from './visit-site.ts';

/** The archive as it comes with the repository, built and served as `npm start` does. */
const OUT = join(process.cwd(), '.cache/site-test');
afterAll(() => rm(OUT, { recursive: true, force: true }));

const visit = visitSite(async () => {
  const run = await buildArchive({ ARCHIVE_OUT: OUT });
  expect(run.status, run.printed).toBe(0);
  return OUT;
}, 47_321);

// By scenario, but in one test file: each file of its own would build the whole archive again.
testPages(visit);
testModes(visit);
testFirstBytes(visit);
testAddresses(visit);
testHosting(visit, OUT);
testSearching(visit);
testListening(visit);
testMoments(visit);
testUsbCopy(OUT);
testDialect(visit);
testListeningLists(visit);
testBooklets(visit);
testStoryBooklets(visit);
testLooking(visit);
testPhotoSheets(visit);
testSharingCards(visit);
testOpenData(visit);
testFindingAid(visit);

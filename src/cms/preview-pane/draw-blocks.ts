import Blocks from '../../blocks/Blocks.astro';
import { parseBody } from '../../blocks/parse-body.ts';
import type { PublishedPhoto, PublishedRecording } from '../../model/published.ts';
import { drawComponent } from './draw-component.ts';
import 'site-style:tokens.css';
import 'site-style:base.css';

/** What a body can show of its entry. */
export interface Shown {
  photos: PublishedPhoto[];
  recordings: PublishedRecording[];
}

/** A body, or a part of one, as the site draws it. */
export async function drawBlocks(body: string, { photos, recordings }: Shown): Promise<string> {
  const { blocks } = parseBody(body, () => true);
  return drawComponent(Blocks, { blocks, photos, recordings });
}

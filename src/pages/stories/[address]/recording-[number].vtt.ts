import type { APIRoute, GetStaticPaths } from 'astro';
import { readAllStories } from '../../../catalogue/catalogue.ts';
import { archivePaths } from '../../../load/archive-paths.ts';
import { readEntryText } from '../../../load/text-store.ts';
import { toWebVtt } from '../../../transcript/to-web-vtt.ts';
import { turnsOf } from '../../../transcript/transcript.ts';

/** The text track of each recording that has sound and times: what players and archives read. */
export const getStaticPaths = (async () =>
  (await readAllStories()).flatMap(({ address, textKey, recordings }) =>
    recordings.flatMap(({ audio, text }, index) =>
      audio && text
        ? [
            {
              params: { address, number: String(index + 1) },
              props: { textKey, duration: audio.duration },
            },
          ]
        : [],
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const { transcripts } = await readEntryText(archivePaths().cache, props.textKey);
  const turns = turnsOf({ parts: transcripts[Number(params.number) - 1] ?? [] });
  return new Response(toWebVtt(turns, props.duration), {
    headers: { 'content-type': 'text/vtt; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { readSite } from '../catalogue/catalogue.ts';
import { writeRobots } from '../sharing/write-robots.ts';

export const GET: APIRoute = async () =>
  new Response(writeRobots(await readSite()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

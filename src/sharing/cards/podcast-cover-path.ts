/**
 * Where the podcast's cover lies, from the site's root: directories name it for years, so it has no
 * digest. 1400×1400, JPEG, drawn at build by `podcast-cover.ts`.
 */
export const podcastCoverPath = '/podcast-cover.jpg';

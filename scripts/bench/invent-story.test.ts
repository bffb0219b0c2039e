import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { inventStory, STORY } from './invent-story.ts';
import { countHan, inventWords } from './invent-words.ts';
import { seededRandom } from '../samples/drawing/random.ts';
import { storyFile } from './write-archive.ts';
import { peerStoryFile } from './write-peer.ts';

const story = inventStory(7);

describe('an invented story', () => {
  it('is the same each time, and unlike the others', () => {
    expect(inventStory(7)).toEqual(story);
    expect(inventStory(8).body).not.toBe(story.body);
  });

  it('has the characters, turns and photos it says', () => {
    const words = countHan(story.body + story.turns.map(({ text }) => text).join(''));
    expect(Math.abs(words - STORY.characters)).toBeLessThan(STORY.characters * 0.05);
    expect(story.turns).toHaveLength(STORY.turns);
    expect(story.photos).toHaveLength(STORY.photos);
  });

  it('is read by the archive turn by turn, with its times', () => {
    const transcript = /transcript: \|\n([\s\S]*?)\n\w/.exec(storyFile(story))![1]!;
    const { parts, problems } = parseTranscript(transcript.replace(/^ +/gm, ''));
    expect(problems).toEqual([]);
    expect(parts).toMatchObject(story.turns.map((turn) => ({ type: 'turn', ...turn })));
  });

  it.each(['words', 'page'] as const)('gives the peer every word of it: %s', (turns) => {
    const peer = peerStoryFile(story, turns);
    for (const { text } of story.turns) expect(peer).toContain(text);
    expect(peer).toContain(story.body);
  });
});

describe('invented words', () => {
  it.each([1, 7, 500])('are exactly as many Han characters as asked: %i', (count) => {
    expect(countHan(inventWords(count, seededRandom('words')))).toBe(count);
  });
});

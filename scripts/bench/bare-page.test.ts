import { describe, expect, it } from 'vitest';
import { barePage } from './bare-page.ts';

const PAGE = `<!doctype html><html><head><title>老井</title><style>p{color:red}</style></head><body>
<header>故乡痕</header>
<main class="page"><h1 class="big">老井</h1>
<figure><a href="/media/a-1600.jpg"><picture><source srcset="a.avif"><img class="tint" src="/media/a.jpg" width="4" height="3" alt="井" loading="lazy"></picture></a></figure>
<div class="player"><audio controls preload="none" src="/media/b.mp3"><track src="b.vtt"></audio><div hidden><button>播放</button></div></div>
<div class="turn"><div class="who"><b>王秀英</b> <a href="/media/b.mp3#t=5">0:05</a></div><p>开春&lt;来&gt;的。</p></div>
<a class="button" href="/takedown/">更正</a><script>go()</script></main></body></html>`;

describe('a bare page', () => {
  const bare = barePage(PAGE);

  it('says all that the page says, and links on', () => {
    for (const part of ['<title>老井', '<h1>老井', '<b>王秀英</b> 0:05', '<p>开春&lt;来&gt;的。'])
      expect(bare).toContain(part);
    expect(bare).toContain('<a href="/takedown/">更正</a>');
  });

  it('shows and plays as browsers do by themselves', () => {
    expect(bare).toContain(
      '<figure><img src="/media/a.jpg" width="4" height="3" alt="井" loading="lazy"></figure>',
    );
    expect(bare).toContain('<audio controls="" preload="none" src="/media/b.mp3"></audio>');
  });

  it('has no style, script, hidden part or anything outside the text', () => {
    expect(bare).not.toMatch(/class=|color|go\(\)|播放|故乡痕|srcset/);
  });
});

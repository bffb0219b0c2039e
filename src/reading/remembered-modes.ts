/**
 * The script in the head of every page, before anything is drawn: it puts the remembered letter size
 * and colours on `<html>` as `data-size` and `data-light`, and takes and remembers what a link such
 * as `#size-large` or `#light-night` chooses. Always the same text, so that a content policy can name
 * its hash. Written as it is sent: every page carries it.
 *
 * What is remembered is parsed like anything from outside: a word that no style knows changes nothing.
 * Where nothing may be remembered, a choice holds for its page.
 */
export const rememberedModes = [
  '{let shown=document.documentElement.dataset,',
  'take=h=>{let m=/^#(size|light)-(\\w+)$/.exec(h);',
  'if(m){shown[m[1]]=m[2];try{localStorage[m[1]]=h}catch{}}',
  'return m},',
  'recall=()=>{try{take(localStorage.size);take(localStorage.light)}catch{}};',
  'recall();',
  // A page may come back as it was left, before another choice.
  'onpageshow=recall;',
  'addEventListener("click",e=>{let a=e.target.closest("a");',
  'if(a&&take(a.hash)){e.preventDefault();',
  // Of two links in one place one is shown: the focus goes to it, and its name is read.
  'a.offsetWidth||(a.nextSibling||a.previousSibling).focus()}});',
  // Whoever comes by such a link has chosen; gone from the address, it is not handed on by chance.
  'if(take(location.hash))history.replaceState(0,""," ")}',
].join('');

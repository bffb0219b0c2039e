/** What a voice says of a turn: without stage directions （笑） or editors' additions 〔…〕. */
export function spokenWords(text: string): string {
  return text
    .replace(/（[^）]*）|\([^)]*\)|〔[^〕]*〕|\[[^\]]*\]/g, '')
    .replace(/[“”「」『』《》]/g, '')
    .replace(/……|——/g, '，')
    .trim();
}

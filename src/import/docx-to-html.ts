/**
 * Word to HTML by mammoth, loaded only when a Word file comes. Pictures are dropped here: they are
 * counted elsewhere and would only fill the memory.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  // mammoth reads `buffer` under Node and `arrayBuffer` in a browser.
  const arrayBuffer = bytes.slice().buffer;
  const input = 'Buffer' in globalThis ? { buffer: Buffer.from(arrayBuffer) } : { arrayBuffer };
  const { value } = await mammoth.convertToHtml(input, { convertImage });
  return value;
}

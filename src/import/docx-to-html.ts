/**
 * Word to HTML by mammoth, loaded only when a Word file comes. Pictures are dropped here: they are
 * counted elsewhere and would only fill the memory.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const arrayBuffer = bytes.slice().buffer;
  // mammoth reads `buffer` under Node and `arrayBuffer` in a browser, and passes over the other.
  const buffer = typeof Buffer === 'undefined' ? {} : { buffer: Buffer.from(arrayBuffer) };
  const { value } = await mammoth.convertToHtml({ arrayBuffer, ...buffer }, { convertImage });
  return value;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJsonLd } from './to-json-ld.ts';

const graphOf = (json: string) => (JSON.parse(json) as { '@graph': unknown[] })['@graph'];

test.each(['</script><script>alert(1)</script>', '<!-- <script>', '&lt;', '\u2028\u2029', '"\\\''])(
  'keeps %j a string inside its script',
  (name) => {
    const json = toJsonLd([{ '@type': 'Article', name }]);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(graphOf(json)).toEqual([{ '@type': 'Article', name }]);
  },
);

test('gives back any text whatever as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      expect(graphOf(toJsonLd([{ '@type': 'Place', name }]))).toEqual([{ '@type': 'Place', name }]);
    }),
  );
});

test('leaves out what is empty', () => {
  const thing = { '@type': 'Article', a: null, b: undefined, c: '', d: [], e: 0 };
  expect(graphOf(toJsonLd([thing]))).toEqual([{ '@type': 'Article', e: 0 }]);
});

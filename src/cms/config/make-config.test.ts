import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveBackends } from './backend-settings.ts';
import { makeConfig } from './make-config.ts';
import { openConfigCheck, type ConfigCheck } from './validate-for-tests.ts';

const SERVER = {
  repository: 'zhan/guxianghen',
  branch: 'main',
  baseUrl: 'https://git.example.cn',
  appId: 'abc',
};

let decap: ConfigCheck;
beforeAll(async () => {
  decap = await openConfigCheck();
});
afterAll(() => decap?.close());

test.each(archiveBackends)('Decap accepts the configuration for %s', async (backend) => {
  expect(await decap.refusalOf(makeConfig({ backend, ...SERVER }))).toBe('');
});

test('Decap would refuse a field with wrong limits', async () => {
  const config = makeConfig({ backend: 'desk' });
  const people = config.collections.find(({ name }) => name === 'people');
  const year = people?.fields?.find(({ name }) => name === 'birthYear');
  Object.assign(year!, { min: '1850' });
  expect(await decap.refusalOf(config)).toContain('min');
});

test('the configuration is plain data', () => {
  const config = makeConfig({ backend: 'desk' });
  expect(JSON.parse(JSON.stringify(config))).toEqual(config);
});

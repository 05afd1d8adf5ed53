import { expect, test } from 'vitest';
import { readOnce } from '../../../shared/bulletin/read-once.ts';
import { sealedBulletin } from '../../support/examples.ts';

test('many deliveries of one message read their bulletin once, also side by side', async () => {
  const bulletin = sealedBulletin('read once');
  const asked: string[] = [];
  const bulletins = readOnce({
    get: async (id) => {
      asked.push(id);
      return bulletin;
    },
  });
  expect(await Promise.all([bulletins.get('a'), bulletins.get('a'), bulletins.get('b')])).toEqual(
    Array(3).fill(bulletin),
  );
  expect(asked).toEqual(['a', 'b']);
});

test('a read that failed is made again', async () => {
  const bulletin = sealedBulletin('read again');
  let fails = true;
  const bulletins = readOnce({
    get: async () => {
      if (fails) throw new Error('the table cannot be reached');
      return bulletin;
    },
  });
  await expect(bulletins.get('a')).rejects.toThrow('cannot be reached');
  fails = false;
  expect(await bulletins.get('a')).toEqual(bulletin);
});

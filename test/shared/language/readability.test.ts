import { expect, it } from 'vitest';
import { readabilityOf } from '../../../shared/language/readability.ts';

it('plain Finnish is plain, and officialese is hard', () => {
  expect(readabilityOf('Tule aamulla. Ota kela-kortti mukaan. Hoito on ilmaista.')?.level).toBe('plain');
  const hard = readabilityOf(
    'Hyvinvointialueen organisaatiouudistuksen toimeenpanosuunnitelman mukaisesti palvelutuotannon toimintaedellytysten turvaaminen edellyttää monialaisten toimenpiteiden toteuttamista.',
  );
  expect(hard?.level).toBe('hard');
  expect(hard?.hardWords).toContainEqual({ word: 'organisaatiouudistuksen', plainer: undefined });
  expect(hard?.hardWords).toContainEqual({ word: 'edellyttää', plainer: 'vaatia' });
  expect(hard?.hardWords).toContainEqual({ word: 'toimenpiteiden', plainer: 'teko tai hoito' });
});

it('says nothing of a text without words', () => {
  expect(readabilityOf('…')).toBeUndefined();
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { findPersonalData, maskPersonalData } from '../../../../src/data/index.ts';
import { maskAddress, maskBsn } from '../../../../src/data/feedback/guard/mask.ts';
import { pieces } from './arbitraries.ts';

describe('masking personal data', () => {
  it('puts a star for each character, and leaves the rest', () => {
    const text = 'BSN 1234 56 782, mail jan@voorbeeld.nl.';
    assert.equal(maskPersonalData(text, findPersonalData(text)), 'BSN **** ** ***, mail ****************.');
    assert.equal(maskBsn(text), 'BSN **** ** ***, mail jan@voorbeeld.nl.');
  });

  it('keeps the length, so that other findings stay where they are', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const findings = findPersonalData(text);
        assert.equal(maskPersonalData(text, findings).length, text.length);
      }),
    );
  });

  it('leaves nothing that would stop the message', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const masked = maskBsn(text);
        assert.deepEqual(
          findPersonalData(masked).filter(({ blocks }) => blocks),
          [],
          masked,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves no number that is one only once another is masked', () => {
    const masked = maskBsn('bsn000000012\u0000002000003(0)');
    assert.deepEqual(
      findPersonalData(masked).filter(({ blocks }) => blocks),
      [],
    );
  });

  it('takes findings in any order, also when they overlap', () => {
    assert.equal(
      maskPersonalData('abcdef', [
        { start: 3, end: 5 },
        { start: 0, end: 4 },
      ]),
      '*****f',
    );
  });

  const addresses: [address: string, masked: string][] = [
    ['https://a.example/zaak/123456782?x=1', 'https://a.example/zaak/*********?x=1'],
    ['/naam%20123456782', '/naam%20*********'],
    ['/?bsn=1234%2056%20782', '/?bsn=**************'.slice(0, 6) + '*'.repeat(15)],
    ['/?q=123+456+782', '/?q=***********'],
    ['/?mail=jan%40voorbeeld.nl&y=2', '/?mail=******************&y=2'],
    ['/?mail=jan@voorbeeld.nl', '/?mail=****************'],
    ['/afval/2026?p=%F0%9F%98%80', '/afval/2026?p=%F0%9F%98%80'],
    ['/?q=%', '/?q=%'],
  ];
  for (const [address, masked] of addresses) {
    it(`makes ${masked} of ${address}`, () => assert.equal(maskAddress(address), masked));
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/knowledge/agreement.ts';
import { stanceOf, strengthOf } from '../../src/knowledge/stance.ts';

const claims = (...stances: string[]) => stances.map((stance) => ({ stance }));

describe('the stance of a source', () => {
  test('is the one that more than half of its side-taking claims share', () => {
    expect(stanceOf(claims('disc', 'disc', 'rim'))).toBe('disc');
  });
  test('is even where no stance has more than half', () => {
    expect(stanceOf(claims('disc', 'rim'))).toBe('even');
    expect(stanceOf(claims('disc', 'disc', 'rim', 'drum'))).toBe('even');
  });
  test('is none where no claim takes a side', () => {
    expect(stanceOf(claims('none', 'none'))).toBe('none');
    expect(stanceOf([])).toBe('none');
  });
  test('is not moved by neutral claims', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('disc', 'rim', 'even')),
        fc.nat(5),
        (stances, neutral) => {
          expect(stanceOf(claims(...stances, ...Array<string>(neutral).fill('none')))).toBe(
            stanceOf(claims(...stances)),
          );
        },
      ),
    );
  });
  test('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('disc', 'rim', 'even', 'none')), (stances) => {
        expect(stanceOf(claims(...stances.toReversed()))).toBe(stanceOf(claims(...stances)));
      }),
    );
  });
  test('is as strong as its share of the side-taking claims', () => {
    expect(strengthOf(claims('disc', 'disc', 'disc', 'rim', 'none'))).toBe(0.75);
    expect(strengthOf(claims('disc', 'rim'))).toBe(0);
  });
});

describe('the agreement of the sources', () => {
  test.each([
    [[], 'silent'],
    [['none', 'none'], 'silent'],
    [['disc', 'none'], 'alone'],
    [['disc', 'disc', 'none'], 'agree'],
    [['disc', 'disc', 'rim'], 'mostly'],
    [['disc', 'rim'], 'split'],
  ])('of %j is %s', (stances, agreement) => expect(agreementOf(stances)).toBe(agreement));
});

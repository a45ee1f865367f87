import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addresses,
  formAddress,
  formatAddress,
  listPage,
  parseAddress,
  searchAddress,
} from '../../src/sentences/addresses.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/);
const line = fc.integer({ min: 1, max: 9999 });

/** Every maker of an address, with ids to call it with. */
const makers: Readonly<Record<string, fc.Arbitrary<string>>> = Object.fromEntries(
  Object.entries(addresses).map(([name, make]) => [
    name,
    name === 'line'
      ? fc.tuple(id, line).map(([source, at]) => addresses.line(source, at))
      : fc.tuple(id, id).map((ids) => (make as (...ids: readonly string[]) => string)(...ids)),
  ]),
);

describe('an address', () => {
  test.each(Object.entries(makers))('of %s is read back as it was made', (_, made) => {
    fc.assert(
      fc.property(made, (address) => {
        const place = parseAddress(address);
        expect(place).toBeDefined();
        expect(place && formatAddress(place)).toBe(address);
      }),
      { numRuns: 30 },
    );
  });
  test('of a question is read back as it was made', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const place = parseAddress(searchAddress(query));
        expect(place && formatAddress(place)).toBe(searchAddress(query));
        expect(new URLSearchParams(place?.query).get('q')).toBe(query.toWellFormed());
      }),
    );
  });
  test('names its page, what it shows and the anchor', () => {
    expect(parseAddress(addresses.cell('speed', 'disc'))).toEqual({
      page: 'criterion',
      id: 'speed',
      anchor: 'disc',
    });
    expect(parseAddress(addresses.compare('disc', 'rim'))).toEqual({
      page: 'compare',
      id: 'disc-vs-rim',
    });
    expect(parseAddress(searchAddress('a b'))).toEqual({ page: 'search', query: 'q=a+b' });
    expect(parseAddress(addresses.apiSchema('claims'))).toEqual({
      page: 'apiSchema',
      id: 'claims',
    });
  });
  test('of a later page of a list says which list it is of', () => {
    const second = listPage(addresses.claims(), 2);
    expect(second).toBe('/claims/2/');
    expect(parseAddress(second)).toEqual({ page: 'claims', number: 2 });
    expect(listPage(addresses.claims(), 1)).toBe(addresses.claims());
  });
  test('of another form is read back to the page that it stands beside', () => {
    const page = addresses.criterion('speed');
    const forms = {
      markdown: formAddress(page, 'markdown'),
      json: formAddress(page, 'json'),
      csv: formAddress(page, 'csv'),
      card: formAddress(page, 'card'),
      badge: formAddress(page, 'badge'),
    };
    expect(forms).toEqual({
      markdown: '/criteria/speed/index.md',
      json: '/criteria/speed/index.json',
      csv: '/criteria/speed/table.csv',
      card: '/og/criteria/speed.png',
      badge: '/badge/criteria/speed.svg',
    });
    for (const [form, address] of Object.entries(forms)) {
      expect(parseAddress(address)).toEqual({ page: 'criterion', id: 'speed', form });
      expect(formatAddress({ ...parseAddress(address), page: 'criterion' })).toBe(address);
    }
    expect(parseAddress(formAddress(addresses.home(), 'card'))).toEqual({
      page: 'home',
      form: 'card',
    });
  });
  test('that no page has is none', () => {
    for (const address of [
      '',
      'claims/',
      '/claims',
      '/nothing/',
      '/claims/a/b/',
      '/api/a/b.json',
      '/og.png',
    ])
      expect(parseAddress(address), address).toBeUndefined();
  });
});

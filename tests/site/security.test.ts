import { expect, test } from 'vitest';
import { contentSecurityPolicies } from '../../src/publish/security.ts';
import { attributeOf, documentOf, files, pages, textOf } from '../built.ts';

const policyTag = 'meta[http-equiv=content-security-policy]';
const policyOf = (path: string) => attributeOf(path, policyTag, 'content');
const policies: readonly string[] = Object.values(contentSecurityPolicies);

test('every page carries a policy, before anything that it could load', () => {
  const faults = pages.filter(
    (path) =>
      !policies.includes(policyOf(path)) ||
      !documentOf(path).querySelector(`${policyTag}, script, link, style`)?.matches(policyTag),
  );
  expect(faults).toEqual([]);
});

test('WebAssembly is allowed only where there is a search field', () => {
  const faults = pages.filter(
    (path) =>
      policyOf(path).includes('wasm-unsafe-eval') !==
      (documentOf(path).querySelector('#find') !== null),
  );
  expect(faults).toEqual([]);
});

/** Whether a rule's path fits a file's address. */
const fits = (rule: string, address: string) =>
  rule.endsWith('/*') ? address.startsWith(rule.slice(0, -1)) : rule === address;
const addressOf = (path: string) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** The rules of the built header file, as a host reads them. */
const served = textOf('_headers')
  .split('\n\n')
  .map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    return {
      path,
      headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line]),
    };
  });
const headersOf = (path: string) =>
  served.filter((rule) => fits(rule.path, addressOf(path))).flatMap(({ headers }) => headers);

test('no file gets one header twice, and every file the ones that are for all', () => {
  const faults = files.filter((path) => {
    const names = headersOf(path).map(([name]) => name);
    return new Set(names).size < names.length || !names.includes('X-Content-Type-Options');
  });
  expect(faults).toEqual([]);
});

test('the header of every page holds its own policy and says who may frame it: a card anyone, others nobody', () => {
  const faults = pages.filter((path) => {
    const inPage = policyOf(path);
    const header =
      new Map(headersOf(path).map(([name = '', value = '']) => [name, value])).get(
        'Content-Security-Policy',
      ) ?? '';
    const framed = path.startsWith('embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'";
    // A page that only leads on is stricter than its neighbours.
    return (
      header !== `${inPage}; ${framed}` &&
      !(inPage === contentSecurityPolicies.moved && header.endsWith(framed))
    );
  });
  expect(faults).toEqual([]);
});

test('every page and every list for programs says how long it may be kept', () => {
  const named = files.filter(
    (path) => pages.includes(path) || /^(llms\.txt|feed\.xml)$/.test(path),
  );
  expect(named.length).toBeGreaterThan(pages.length);
  expect(
    named.filter((path) => !headersOf(path).some(([name]) => name === 'Cache-Control')),
  ).toEqual([]);
});

test('whatever has a hash of its bytes in its name is kept for ever, and nothing else is', () => {
  const kept = files.filter((path) =>
    headersOf(path).some(([, value]) => value?.includes('immutable')),
  );
  expect(kept.length).toBeGreaterThan(100);
  expect(
    kept.filter(
      (path) =>
        !/[._-][\w-]{7,}\.(js|css|json|pf_fragment|pf_index|pf_filter)(\.br|\.gz)?$/.test(path),
    ),
  ).toEqual([]);
  expect(files.filter((path) => /^(_astro|answers)\//.test(path) && !kept.includes(path))).toEqual(
    [],
  );
});

test('the header file fits the limits of the hosts that read it', () => {
  expect(served.length).toBeLessThanOrEqual(100);
  expect(
    served
      .flatMap(({ headers }) => headers)
      .filter((header) => header.length !== 2 || header.join(': ').length > 2000),
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { documentOf, pages, textOf } from '../built.ts';

const searches = pages.filter((path) => path.startsWith('search/'));
const inSite = (address: string) => address.slice(address.indexOf('_astro/'));

test.each(searches)(
  '%s has its own script in the head, and asks at once for all that it imports',
  (path) => {
    const { head } = documentOf(path);
    const script =
      head.querySelector('script[type=module][blocking=render]')?.getAttribute('src') ?? '';
    const wanted = new Set<string>();
    const follow = (file: string) => {
      for (const [, name = ''] of textOf(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g)) {
        if (wanted.has(`_astro/${name}`)) continue;
        wanted.add(`_astro/${name}`);
        follow(`_astro/${name}`);
      }
    };
    follow(inSite(script));
    const linked = [...head.querySelectorAll('link[rel=modulepreload]')].map((link) =>
      inSite(link.getAttribute('href') ?? ''),
    );
    expect(linked.toSorted()).toEqual([...wanted].toSorted());
    expect(wanted.size).toBeGreaterThan(0);
    expect(
      [...wanted].filter((file) => !textOf(file).startsWith('//# allFunctionsCalledOnLoad\n')),
    ).toEqual([]);
  },
);

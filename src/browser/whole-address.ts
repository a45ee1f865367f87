import { nowhere } from '../schema/site-files.ts';

/** A whole address as it is published; of a site that was built for no address, on the host that is read. */
export const onHost = (url: string) => url.replace(nowhere, `${location.origin}/`);

/** The whole address of what a page names. */
export function absolute(address: string): string {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
  return new URL(address, onHost(href)).href;
}

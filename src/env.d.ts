/// <reference types="astro/client" />

/** The bodies of content, compiled: `criterion admin` → what imports it. */
declare module 'virtual:crosscheck/bodies' {
  const bodies: Readonly<
    Record<
      string,
      () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>
    >
  >;
  export default bodies;
}

/// <reference types="astro/client" />

declare namespace App {
  /** What components inside MDX content need to know of the page they stand on. */
  interface Locals {
    /** The part of a source's digest that this page shows. */
    digest?: import('./views/digest.ts').DigestPage;
    /** Reference id → its number on this page. */
    numbers?: ReadonlyMap<string, number>;
  }
}

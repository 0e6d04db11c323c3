/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The site in the language of the page, for components that handbook authors write. */
    site: import('#views/site.ts').Site;
  }
}

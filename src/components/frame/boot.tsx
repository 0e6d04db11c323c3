import { createHash } from 'node:crypto';
import { raw } from '#jsx/html.ts';
import { FIGURES_FILE } from '#views/links/figures-file.ts';

/**
 * The fonts that only paper asks for, as the print sheet has them: 64 kB, which no page that is read on a screen waits
 * for. Who prints has moved a pointer, touched the page or pressed a key before.
 */
export const PAPER_FONTS = [
  '400 1px "Source Sans 3"',
  '600 1px "Source Sans 3"',
  '400 1px "Source Serif 4"',
  '400 1px "Source Code Pro"',
];

/**
 * The script that every page begins with: it applies the light or dark that the reader has chosen before the first
 * paint, and fetches the script of the site when the search, a filter or the choice of light and dark is first used, by
 * focus, click or "/", or when a page that has contents of its own, or a wide table, is scrolled; or at once where a
 * page is asked something by its address, or is the search itself; such a list is unseen until it has answered, three
 * seconds at most. `address` is where the script of the site is (src/browser/reader.ts). A figure that opens
 * (`a.opens`) is a button where a script runs, and is opened by the same script; should that not come, the link is
 * followed. A button that prints needs no more than this: while it prints, the root says which part of the page. Kept
 * short, since every page waits for it. The first touch, move or key fetches the fonts of paper: not a pointer that a
 * page comes to lie under, which no reader has moved, though Chromium at times tells of a move by nothing. A dash that
 * stands for what is not set, and the choice of light and dark, say their words where they are pointed at. A link that
 * leads to the code host's editor opens a form in its place (src/browser/editing); how many edits of the reader's own
 * wait in this browser stands in the header.
 */
function bootScript(address: string): string {
  return (
    `((d,on,r,s,u,f,o,w,p)=>{try{f=localStorage.theme}catch{}if(f=="light"||f=="dark")r.theme=f;r.script="";location.search&&(r.asked="",setTimeout(()=>delete r.asked,3e3));` +
    `s=()=>import(${JSON.stringify(address)});u=e=>{u=()=>{};s().then(m=>m.start(e))};` +
    `o=a=>s().then(m=>m.openFigure(a)).catch(()=>location=a.href);` +
    `w=a=>s().then(m=>m.openEdit(a)).catch(()=>location=a.href);` +
    `f=e=>e.target.closest?.(".site-search,[data-uses]")&&u(e);on("focusin",f);on("input",f);` +
    `on("click",e=>{(f=e.target.closest("[data-print]"))&&(r.printed=f.dataset.print,print());e.target.closest(".theme-switch")&&u(e);` +
    `(f=e.target.closest("a.opens"))&&!(e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)&&(e.preventDefault(),o(f))});` +
    `on("click",e=>{(f=r.edits&&e.target.closest("main a[href]"))&&(f.getAttribute("href").startsWith(r.edits)||f.hash.startsWith("#begin="))&&!f.target&&!(e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)&&(e.preventDefault(),w(f))});` +
    `on("keydown",e=>{if(e.key=="/"&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!e.target.closest?.("input,textarea,select,[contenteditable]")){e.preventDefault();f=d.querySelector(".site-search input");f.focus();f.select()}` +
    `if(e.key==" "&&e.target.matches?.("a.opens")){e.preventDefault();e.target.click()}});` +
    `p=${JSON.stringify(PAPER_FONTS)};for(f of["pointermove","pointerdown","keydown"])on(f,e=>(e.type!="pointermove"||e.movementX||e.movementY)&&p.splice(0).map(f=>d.fonts.load(f).catch(e=>e)));` +
    `on("pointerover",e=>{(f=e.target.closest?.("i,.theme-switch"))&&(f.title=f.ariaLabel??f.textContent)});` +
    `on("afterprint",()=>delete r.printed);on("scroll",e=>d.querySelector("[data-follows],.scroll>table")&&u(e),{once:!0});` +
    `on("DOMContentLoaded",e=>{f=d.querySelector(".site-search input");f&&(f.autocomplete="off",f.setAttribute("aria-keyshortcuts","/"));try{f=JSON.parse(localStorage["edits "+r.kept]).length;f&&(r.mine=f,d.querySelector(".my-edits b").textContent=f)}catch{}` +
    `d.querySelector("[data-uses=now]"+(location.search&&",main [data-uses]"))&&u(e);f=d.querySelectorAll("a.opens");` +
    `f.forEach(a=>{a.setAttribute("role","button");a.setAttribute("aria-expanded",false)});` +
    `(f=location.hash&&[...f].find(a=>a.hash==location.hash&&[location.pathname,location.pathname+${JSON.stringify(FIGURES_FILE)}].includes(a.pathname)))&&o(f)})` +
    `})(document,addEventListener,document.documentElement.dataset)`
  );
}

/**
 * The same, and where a built site keeps it: its name changes when it does. `own` is what scripts read from the root of
 * each page of a language (its data attributes), told once.
 */
export function bootFile(address: string, own: Readonly<Record<string, string>>): { path: string; text: string } {
  const text = `Object.assign(document.documentElement.dataset,${JSON.stringify(own)});${bootScript(address)}`;
  return { path: `assets/boot.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`, text };
}

/**
 * What pages may load and run: nothing from elsewhere, a connection to nobody but the code host's API, and no script
 * that stands in a page.
 */
function policy(api: string | undefined): string {
  const connect = api === undefined ? '' : `connect-src 'self' ${api};`;
  return `default-src 'self';${connect}img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-src 'none'`;
}

/**
 * The policy and the script, for the head of a page. The script is a file of its own, which a browser keeps from page
 * to page; while somebody edits it stands in the page, and there is no policy, since Vite adds scripts of its own.
 */
export function boot({ script, file }: { script: string; file: string | undefined }, api: string | undefined) {
  if (file === undefined) return <script>{raw(bootScript(script))}</script>;
  return (
    <>
      <meta http-equiv="content-security-policy" content={policy(api)} />
      <script src={file}></script>
    </>
  );
}

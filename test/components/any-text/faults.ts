import { outward } from '../../a11y/colours.js';
import { allIn, isClear, isInline, isSeen, nameOf, operable, target } from '../../a11y/operable.js';

/** Between what a page may hold, in pixels from its left side. */
export interface Room {
  left: number;
  right: number;
}

/** Pixels that rounding may take. */
const SLACK = 1.5;

interface Line {
  rect: DOMRect;
  node: Text;
}

const isLaidOut = (element: Element): boolean => {
  if (!isSeen(element) || element.closest('svg, option, script, style, datalist')) return false;
  for (let at: Element | null = element; at; at = outward(at))
    if (styleOf(at).clipPath !== 'none' || styleOf(at).opacity === '0') return false;
  return true;
};
const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView as Window).getComputedStyle(element);

/** What is wrong with how a part of a page is laid out: each in words. Nothing when all is well. */
export function faultsIn(root: HTMLElement, room: Room): string[] {
  const elements = [root, ...allIn(root)].filter(isLaidOut);
  return [
    ...elements.flatMap((element) => sticksOut(element, room)),
    ...elements.flatMap(isCutOff),
    ...overlaps(elements.flatMap(linesOf)),
  ];
}

function sticksOut(element: Element, room: Room): string[] {
  const { left, right, width } = element.getBoundingClientRect();
  if (!width || (left >= room.left - SLACK && right <= room.right + SLACK)) return [];
  return [`${nameOf(element)} stands at ${left.toFixed()} to ${right.toFixed()} px of ${room.right}`];
}

/** A box that hides a part of what is in it, or whose text runs out of it. */
function isCutOff(element: Element): string[] {
  const { overflowX, overflowY } = styleOf(element);
  const faults: string[] = [];
  const isField = element.matches('input, select, textarea, img, .sr-only');
  if (!isField && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + SLACK)
    faults.push(`${nameOf(element)} hides ${element.scrollWidth - element.clientWidth} px at its side`);
  const hides = !/visible|auto|scroll/.test(overflowY);
  if (!isField && hides && element.scrollHeight > element.clientHeight + SLACK)
    faults.push(`${nameOf(element)} hides ${element.scrollHeight - element.clientHeight} px below`);
  const lines = linesOf(element);
  if (!lines.length) return faults;
  let box: Element | null = element;
  while (box && /^(?:inline|contents)$/.test(styleOf(box).display)) box = outward(box);
  const around = (box ?? element).getBoundingClientRect();
  for (const { rect } of lines) {
    const middle = rect.top + rect.height / 2;
    const isIn =
      rect.left >= around.left - SLACK &&
      rect.right <= around.right + SLACK &&
      middle >= around.top &&
      middle <= around.bottom;
    if (!isIn) return [...faults, `the text of ${nameOf(element)} runs out of its box`];
  }
  return faults;
}

/** The lines of an element's own text. */
function linesOf(element: Element): Line[] {
  const { ownerDocument: document } = element;
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== 3 || !node.textContent?.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 1 && height > 1)
      .map((rect) => ({ rect, node: node as Text }));
  });
}

/** Texts that lie over each other. Only the middle of a line counts: letters have room above and below. */
function overlaps(lines: readonly Line[]): string[] {
  const bands = lines
    .map(({ rect, node }) => ({
      node,
      left: rect.left + 1,
      right: rect.right - 1,
      top: rect.top + rect.height * 0.3,
      bottom: rect.bottom - rect.height * 0.3,
    }))
    .sort((a, b) => a.top - b.top);
  const faults = new Set<string>();
  bands.forEach((one, index) => {
    for (const other of bands.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (other.node !== one.node && other.left < one.right && one.left < other.right)
        faults.add(`"${start(one.node)}" lies over "${start(other.node)}"`);
    }
  });
  return [...faults];
}

const start = (text: Text): string => text.data.trim().slice(0, 30);

/** What cannot be worked with: controls that are too small, or under something else. */
export function inoperable(root: HTMLElement): string[] {
  const stops = operable(root);
  const boxes = stops.map(target);
  return stops.flatMap((stop, index) => {
    const box = boxes[index] as DOMRect;
    const others = boxes.filter((_, other) => other !== index);
    const isLarge = box.width >= 24 - SLACK / 10 && box.height >= 24 - SLACK / 10;
    const faults: string[] = [];
    if (!isLarge && !isInline(stop) && !isClear(box, others))
      faults.push(`${nameOf(stop)} is ${box.width.toFixed()} × ${box.height.toFixed()} px`);
    const hit = hitAt(stop);
    if (!hit) faults.push(`${nameOf(stop)} cannot be hit`);
    return faults;
  });
}

/** Whether a press on the middle of an element's first line arrives at it, or at the label that does the same. */
function hitAt(stop: HTMLElement): boolean {
  stop.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [first] = stop.getClientRects();
  if (!first) return false;
  const [x, y] = [first.left + first.width / 2, first.top + first.height / 2];
  let hit = stop.ownerDocument.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const label = hit?.closest('label');
  return !!hit && (stop.contains(hit) || label?.control === stop);
}

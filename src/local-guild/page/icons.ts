const SVG = 'http://www.w3.org/2000/svg';

/** Paths in a box of 24 by 24, drawn with a stroke. */
const PATHS = {
  hash: 'M10 4 8 20M16 4l-2 16M4.5 9h16M3.5 15h16',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.6 7.2',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
  plus: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm12 0a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  external: 'M14 5h5v5M19 5l-8 8M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4',
  file: 'M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5h-11A.5.5 0 0 1 6 20V4a.5.5 0 0 1 .5-.5ZM14 3.5v4h4M9 12h6M9 16h6',
  chevron: 'm7 10 5 5 5-5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  moon: 'M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5Z',
  sun: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  warning: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5M12 17h.01',
};

/** The same mark as in icon.svg: an opening quotation mark in a box of 32 by 32. */
const QUOTE =
  'M8 19.6c0-4.9 2.2-8.3 6-9.9l.9 1.5c-2 1.2-3.2 2.6-3.5 4.3.4-.1.7-.2 1.1-.2 1.9 0 3.2 1.3 3.2 3.2 0 2-1.5 3.5-3.6 3.5C9.6 22 8 20.7 8 19.6ZM17 19.6c0-4.9 2.2-8.3 6-9.9l.9 1.5c-2 1.2-3.2 2.6-3.5 4.3.4-.1.7-.2 1.1-.2 1.9 0 3.2 1.3 3.2 3.2 0 2-1.5 3.5-3.6 3.5C18.6 22 17 20.7 17 19.6Z';

/** Our mark, filled with the colour of the text around it. */
export function quoteMark(): SVGElement {
  return drawing('0 0 32 32', 'quote-mark', QUOTE);
}

/** A decorative icon, hidden from screen readers. */
export function icon(name: keyof typeof PATHS): SVGElement {
  return drawing('0 0 24 24', 'icon', PATHS[name]);
}

function drawing(box: string, className: string, outline: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', box);
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outline);
  svg.append(path);
  return svg;
}

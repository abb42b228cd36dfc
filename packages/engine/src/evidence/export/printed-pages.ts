import { createRequire } from 'node:module';
import type { Instant } from '@makegood/base';
import PDFDocument from 'pdfkit';

const INK = '#1a1d21';
const QUIET = '#5b626b';
const MARGIN = 56;
/** More than this made and not yet read: whoever writes waits for whoever reads. */
const HIGH_WATER = 1_000_000;

const resolveFont = createRequire(import.meta.url).resolve;
const LETTERS = { regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' } as const;
/** What the fonts that every reader brings along can write; names in other scripts take a font that goes along in the file. */
const WESTERN = /^[\x20-\x7E\u00A0-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u20AC]*$/;

export type PrintedPages = {
  title(text: string): void;
  /** Of a part of the document, under a line across the page. */
  section(text: string): void;
  heading(text: string): void;
  label(text: string): void;
  text(text: string): void;
  small(text: string): void;
  item(text: string, source?: string): void;
  /** Waits while the reader is behind. */
  breathe(): Promise<void>;
  /** Runs `write` and yields the file as it comes to be. */
  written(write: () => Promise<void>): AsyncGenerator<Uint8Array>;
};

/** A4 pages, each with its foot, given away as soon as they are full: memory holds one page, however many there are. */
export function printedPages(of: {
  readonly title: string;
  readonly author: string;
  readonly made: Instant;
  readonly footer: (page: number) => string;
}): PrintedPages {
  const info = { Title: of.title, Author: of.author, Creator: 'Makegood', CreationDate: new Date(of.made), ModDate: new Date(of.made) };
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 16, left: MARGIN, right: MARGIN },
    info,
    autoFirstPage: false,
  });
  pdf.on('error', () => undefined);
  let page = 0;
  pdf.on('pageAdded', () => {
    page += 1;
    const { bottom } = pdf.page.margins;
    const [x, y] = [pdf.x, pdf.y];
    // Below the margin, where it must not begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.font('Helvetica').fontSize(7).fillColor(QUIET);
    pdf.text(of.footer(page), MARGIN, pdf.page.height - MARGIN + 8, { width: pdf.page.width - 2 * MARGIN, lineBreak: false });
    pdf.page.margins.bottom = bottom;
    pdf.x = x;
    pdf.y = y;
  });
  pdf.addPage();

  const put = (text: string, size: number, { bold = false, ink = INK, indent = 0, above = 0, follows = 0 } = {}): void => {
    if (text === '') return;
    const font = WESTERN.test(text) ? (bold ? 'Helvetica-Bold' : 'Helvetica') : resolveFont(bold ? LETTERS.bold : LETTERS.regular);
    const width = pdf.page.width - 2 * MARGIN - indent;
    const style = () => pdf.font(font).fontSize(size).fillColor(ink);
    if (pdf.y + above + style().heightOfString(text.slice(0, 400), { width }) + follows > pdf.page.height - pdf.page.margins.bottom)
      pdf.addPage();
    else pdf.y += above;
    style().text(text, MARGIN + indent, pdf.y, { width, lineGap: 1.5 });
  };

  return {
    title: (text) => put(text, 19, { bold: true }),
    section(text) {
      const right = pdf.page.width - MARGIN;
      if (pdf.y + 90 > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
      else pdf.y += 18;
      pdf.moveTo(MARGIN, pdf.y).lineTo(right, pdf.y).lineWidth(0.5).strokeColor(QUIET).stroke();
      put(text, 13, { bold: true, above: 8 });
    },
    // With what it heads: alone at the foot of a page it would head nothing.
    heading: (text) => put(text, 10.5, { bold: true, above: 14, follows: 44 }),
    label: (text) => put(text, 8, { bold: true, ink: QUIET, above: 5, follows: 16 }),
    text: (text) => put(text, 9.5, { above: 2 }),
    small: (text) => put(text, 7.5, { ink: QUIET, above: 2 }),
    item(text, source) {
      put(`•  ${text}`, 9.5, { above: 2 });
      if (source) put(source, 7.5, { ink: QUIET, indent: 12 });
    },
    async breathe() {
      await new Promise(setImmediate);
      while (pdf.readableLength > HIGH_WATER) {
        if (pdf.destroyed) throw new Error('The reader has gone');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async *written(write) {
      const writing = write().then(
        () => void pdf.end(),
        (error: unknown) => void pdf.destroy(error instanceof Error ? error : new Error(String(error))),
      );
      try {
        for await (const piece of pdf) if (piece instanceof Uint8Array) yield piece;
        await writing;
      } finally {
        pdf.destroy();
      }
    },
  };
}

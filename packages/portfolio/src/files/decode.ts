import { message } from '@makegood/base';
import iconv from 'iconv-lite';
import type { Encoding } from '../mapping.ts';
import { FileProblem } from './file-problem.ts';

/** What the first bytes say of the encoding, when they say anything. */
export function encodingByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * Bytes as text, in pieces, without a byte order mark. A file that is not what the mapping says is refused, because read
 * the wrong way every name with an accent would be spoilt for good.
 * @throws FileProblem when the encoding is wrong or the file is no text.
 */
export function textDecoder(encoding: Encoding): { write(bytes: Uint8Array): string; end(): string } {
  const decode = encoding === 'windows-1252' ? windowsDecoder() : unicodeDecoder(encoding);
  let line = 1;
  let first = true;
  const checked = (bytes: Uint8Array | null): string => {
    if (first && bytes) {
      first = false;
      const mark = encodingByMark(bytes);
      if (mark !== null && mark !== encoding) throw new FileProblem(message('portfolio.file.otherEncoding', { encoding, found: mark }));
    }
    const text = decode(bytes, line);
    if (text.includes('\0')) throw new FileProblem(message('portfolio.file.binary'));
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    return text;
  };
  return { write: checked, end: () => checked(null) };
}

type Decode = (bytes: Uint8Array | null, line: number) => string;

function unicodeDecoder(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, line) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new FileProblem(message('portfolio.file.encoding', { encoding, line: lineOfFault(encoding, bytes, line) }));
    }
  };
}

/** The line on which the bytes stop being the encoding: as far as a shorter piece of them still is. */
function lineOfFault(encoding: Encoding, bytes: Uint8Array | null, line: number): number {
  if (!bytes) return line;
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isWhole(encoding, bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  let lines = line;
  for (const byte of bytes.subarray(0, low)) if (byte === 0x0a) lines += 1;
  return lines;
}

/** Whether the bytes are this encoding, but for a character that the last of them may begin. */
export function isWhole(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Every file is Windows-1252 to a decoder, so the question is turned round: accents that are well-formed UTF-8 are UTF-8. */
function windowsDecoder(): Decode {
  const decoder = iconv.getDecoder('win1252');
  let utf8: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  return (bytes) => {
    if (!bytes) return decoder.end() ?? '';
    if (utf8) {
      let text = '';
      try {
        text = utf8.decode(bytes, { stream: true });
      } catch {
        utf8 = null;
      }
      if (/[\u0080-\uFFFF]/.test(text))
        throw new FileProblem(message('portfolio.file.otherEncoding', { encoding: 'windows-1252', found: 'utf-8' }));
    }
    return decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };
}

import { err, ok, type Result } from '@makegood/base';
import { documentSchema, type WireDocument } from '@makegood/contract';

/** A journey of two thousand steps is well below this. */
const LARGEST = 5_000_000;

/** Reads an exported journey. What it means is for the server to say; here it only has to be one JSON object of a sane size. */
export async function readJourneyFile(file: Pick<File, 'size' | 'text'>): Promise<Result<WireDocument, 'notJson' | 'tooLarge'>> {
  if (file.size > LARGEST) return err('tooLarge');
  try {
    const parsed = documentSchema.safeParse(JSON.parse(await file.text()));
    return parsed.success ? ok(parsed.data) : err('notJson');
  } catch {
    return err('notJson');
  }
}

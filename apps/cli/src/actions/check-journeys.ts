import type { Locale } from '@makegood/base';
import { check, journeyTexts } from '@makegood/journey';
import { releaseReferences } from '@makegood/engine';
import { CommandFailure } from '../failure.ts';
import { readJourney, tell } from '../input.ts';
import { calleesInFolder } from '../run/callees-in-folder.ts';

/** @throws CommandFailure 1 when something is an error, 2 when a file is no journey. */
export async function checkJourneys(
  files: readonly string[],
  { json, language, journeys }: { json: boolean; language: Locale; journeys: string | undefined },
): Promise<void> {
  let errors = 0;
  for (const file of files) {
    const document = await readJourney(file, language);
    const options = { locale: language, packs: releaseReferences() };
    const callees = journeys === undefined ? [] : await calleesInFolder(document, { folder: journeys, ...options });
    const findings = check(document, { callees });
    errors += findings.filter((finding) => finding.severity === 'error').length;
    for (const finding of findings) {
      const text = tell(journeyTexts, language, finding.message);
      console.log(json ? JSON.stringify({ file, ...finding, text }) : `${file}: ${finding.severity}: ${text} (${finding.id})`);
    }
    if (!json) console.error(findings.length === 0 ? `${file}: nothing to find` : `${file}: ${findings.length} found`);
  }
  if (errors > 0) throw new CommandFailure(1, '');
}

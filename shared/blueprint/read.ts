import type { Document } from '../document/document.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { JsonPath } from '../json.ts';
import { textAt } from '../json.ts';
import { type Blueprint, emptyBlueprint } from './blueprint.ts';
import { blueprintFrom } from './fromFile.ts';
import { migrated, readableVersions } from './migrate.ts';
import { type BlueprintFile, blueprintSchema } from './schema.ts';

export { blueprintApiVersion } from './schema.ts';

/** Name of the file, at the root of the folder. */
export const blueprintFile = 'blueprint.yaml';

/** What `blueprint.yaml` says, with findings for what it says wrongly; a broken file gives the empty blueprint. */
export function readBlueprint(
  document: Document | undefined,
  folderName: string,
): { readonly blueprint: Blueprint; readonly findings: readonly FindingDraft[] } {
  if (!document || document.value === null) return { blueprint: emptyBlueprint(folderName), findings: [] };
  const place = (path: JsonPath) => ({ file: document.file, document: document.index, path, part: 'value' as const });
  const apiVersion = textAt(document.value, 'apiVersion');
  if (apiVersion?.startsWith('entresol.dev/') && !readableVersions.includes(apiVersion)) {
    const message = `blueprint.yaml is of version ${apiVersion}, which this Entresol can't read. It reads ${readableVersions.join(' and ')}: take a newer Entresol, or correct the version.`;
    const finding = { code: 'blueprint/version', severity: 'error', message, place: place(['apiVersion']) } as const;
    return { blueprint: emptyBlueprint(folderName), findings: [finding] };
  }
  const parsed = blueprintSchema.safeParse(migrated(document.value));
  if (!parsed.success) {
    const findings = parsed.error.issues.map(
      (issue): FindingDraft => ({
        code: 'blueprint/format',
        severity: 'error',
        message: `blueprint.yaml: ${issue.message}. The blueprint's domains and rules are not used until this is mended.`,
        place: place(issue.path.filter((segment) => typeof segment !== 'symbol')),
      }),
    );
    return { blueprint: emptyBlueprint(folderName), findings };
  }
  return { blueprint: blueprintFrom(parsed.data, folderName), findings: doubtfulParts(parsed.data, place) };
}

function doubtfulParts(file: BlueprintFile, place: (path: JsonPath) => FindingDraft['place']): readonly FindingDraft[] {
  const findings: FindingDraft[] = [];
  const seen = new Set<string>();
  const teams = new Set((file.teams ?? []).flatMap((team) => [team.name, ...(team.handles ?? [])]));
  const unknownTeam = (name: string, what: string, path: JsonPath) => {
    if (teams.size > 0 && !teams.has(name))
      findings.push({
        code: 'blueprint/unknown-team',
        severity: 'warning',
        message: `${what} is none of the teams listed. Add the team or correct the name.`,
        place: place(path),
      });
  };
  (file.domains ?? []).forEach((domain, index) => {
    if (seen.has(domain.name))
      findings.push({
        code: 'blueprint/duplicate-domain',
        severity: 'error',
        message: `Two domains are named ${domain.name}. Rename one of them or merge them.`,
        place: place(['domains', index, 'name']),
      });
    seen.add(domain.name);
    if (domain.owner)
      unknownTeam(domain.owner, `The owner ${domain.owner} of ${domain.name}`, ['domains', index, 'owner']);
  });
  (file.teams ?? []).forEach((team, index) => {
    (team.interactions ?? []).forEach((interaction, at) => {
      unknownTeam(interaction.team, `${interaction.team}, with which ${team.name} works,`, [
        'teams',
        index,
        'interactions',
        at,
        'team',
      ]);
    });
  });
  return findings;
}

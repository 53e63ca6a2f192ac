import { z } from 'zod';
import type { Document } from '../document/document.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { JsonPath } from '../json.ts';
import { type Blueprint, emptyBlueprint } from './blueprint.ts';

/** Name of the file, at the root of the folder. */
export const blueprintFile = 'blueprint.yaml';
export const blueprintApiVersion = 'entresol.dev/v1alpha1';

const severity = z.enum(['error', 'warning', 'info', 'off']);
const names = z.array(z.string());

/** The file format. Unknown keys are kept in the file and told as warnings, so that a newer file opens in an older app. */
export const blueprintSchema = z.object({
  apiVersion: z.literal(blueprintApiVersion),
  kind: z.literal('Blueprint'),
  name: z.string().optional(),
  teams: z
    .array(
      z.object({
        name: z.string(),
        type: z.enum(['stream-aligned', 'platform', 'enabling', 'complicated-subsystem']).optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
  domains: z
    .array(
      z.object({
        name: z.string(),
        owner: z.string().optional(),
        description: z.string().optional(),
        elements: names.optional(),
        files: names.optional(),
        published: names.optional(),
      }),
    )
    .optional(),
  aliases: z.record(z.string(), names).optional(),
  pins: z.array(z.object({ type: z.string(), class: z.string().optional(), element: z.string() })).optional(),
  rules: z.record(z.string(), severity).optional(),
  exceptions: z
    .array(
      z.object({
        rule: z.string(),
        element: z.string().optional(),
        file: z.string().optional(),
        reason: z.string().min(1),
        until: z.iso.date().optional(),
      }),
    )
    .optional(),
  files: z.object({ include: names.optional(), exclude: names.optional() }).optional(),
});

type BlueprintFile = z.infer<typeof blueprintSchema>;

/** What `blueprint.yaml` says, with findings for what it says wrongly; a broken file gives the empty blueprint. */
export function readBlueprint(
  document: Document | undefined,
  folderName: string,
): { readonly blueprint: Blueprint; readonly findings: readonly FindingDraft[] } {
  if (!document || document.value === null) return { blueprint: emptyBlueprint(folderName), findings: [] };
  const parsed = blueprintSchema.safeParse(document.value);
  const place = (path: JsonPath) => ({ file: document.file, document: document.index, path, part: 'value' as const });
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

function blueprintFrom(file: BlueprintFile, folderName: string): Blueprint {
  return {
    name: file.name ?? folderName,
    teams: (file.teams ?? []).map(({ name, type, description }) => ({
      name,
      ...(type && { type }),
      ...(description && { description }),
    })),
    domains: (file.domains ?? []).map(({ name, owner, description, elements, files, published }, index) => ({
      name,
      ...(owner && { owner }),
      ...(description && { description }),
      elements: elements ?? [],
      files: files ?? [],
      ...(published && { published }),
      path: ['domains', index],
    })),
    aliases: new Map(Object.entries(file.aliases ?? {})),
    pins: (file.pins ?? []).map((pin) => ({
      type: pin.type,
      element: pin.element,
      ...(pin.class !== undefined && { class: pin.class }),
    })),
    severities: new Map(Object.entries(file.rules ?? {})),
    exceptions: (file.exceptions ?? []).map(({ rule, reason, element, file: path, until }) => ({
      rule,
      reason,
      ...(element && { element }),
      ...(path && { file: path }),
      ...(until && { until }),
    })),
    include: file.files?.include ?? [],
    exclude: file.files?.exclude ?? [],
  };
}

function doubtfulParts(file: BlueprintFile, place: (path: JsonPath) => FindingDraft['place']): readonly FindingDraft[] {
  const findings: FindingDraft[] = [];
  const seen = new Set<string>();
  const teams = new Set((file.teams ?? []).map((team) => team.name));
  (file.domains ?? []).forEach((domain, index) => {
    if (seen.has(domain.name))
      findings.push({
        code: 'blueprint/duplicate-domain',
        severity: 'error',
        message: `Two domains are named ${domain.name}. Rename one of them or merge them.`,
        place: place(['domains', index, 'name']),
      });
    seen.add(domain.name);
    if (domain.owner && teams.size > 0 && !teams.has(domain.owner))
      findings.push({
        code: 'blueprint/unknown-team',
        severity: 'warning',
        message: `The owner ${domain.owner} of ${domain.name} is none of the teams listed. Add the team or correct the name.`,
        place: place(['domains', index, 'owner']),
      });
  });
  return findings;
}

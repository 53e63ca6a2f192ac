import { type JsonObject, type JsonPath, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { slotNamed } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const files = (owner: string) => ({
  'db/massdriver.yaml': bundle({ connections: `  properties:\n    network: { $ref: ${owner}/aws-vpc }\n` }),
  'vpc/massdriver.yaml': bundle({ artifacts: '  properties:\n    vpc: { $ref: acme/aws-vpc }\n' }).replace(
    'orders-db',
    'vpc',
  ),
});

/** A connection of the type of one organization, where all bundles here give the type of another. */
export const otherOrganization: Rule = {
  code: 'massdriver/other-organization',
  severity: 'warning',
  title: 'Type of another organization',
  why: 'The name of the type is the same, its fields need not be: Massdriver links a connection to artifacts of its own type only. Name the organization whose type is given here.',
  source: 'Massdriver documentation, Bundle YAML Specification, Dependency and Resource Fields: org/name',
  examples: { bad: files('umbrella'), good: files('acme') },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    for (const port of element.contract.requires) {
      const ref = slotNamed(element.value, 'takes', port.name)?.ref;
      const owner = ownerOf(ref);
      if (owner === undefined) continue;
      const given = look
        .providers(port.type)
        .filter((provider) => provider.element !== element && isBundle(provider.element))
        .map(({ element: { value }, port: { path } }) => givenRef(value, path));
      const owners = new Set(given.map(ownerOf));
      if (given.length === 0 || owners.has(owner) || owners.has(undefined)) continue;
      const [other] = given;
      if (other === undefined) continue;
      const [, version = ''] = /(@.*)$/.exec(ref ?? '') ?? [];
      yield {
        message: `Bundles here give ${[...new Set(given)].join(' and ')}, not ${ref}. Name that organization, if it is the same type.`,
        place: placeIn(element, port.typePath),
        fixes: [setFix(element, port.typePath, `${other}${version}`, `Use ${other}${version}`)],
      };
    }
  },
};

/** The type that a bundle gives at that entry, without its version. */
function givenRef(value: JsonObject, path: JsonPath): string | undefined {
  const ref = textAt(value, ...path, 'resource_type');
  return ref === undefined ? textAt(value, ...path, '$ref') : ref.replace(/@.*$/, '');
}

function ownerOf(ref: string | undefined): string | undefined {
  const cut = ref?.indexOf('/') ?? -1;
  return cut > 0 ? ref?.slice(0, cut) : undefined;
}

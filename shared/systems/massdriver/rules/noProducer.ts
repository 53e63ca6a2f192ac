import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { annotation, massdriverGroup } from '../kinds.ts';
import { slotNamed, typeOfSlot } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle, typeNamed } from './subject.ts';

const network = bundle({
  connections: '  required: [network]\n  properties:\n    network: { $ref: massdriver/aws-vpc }\n',
});

const vpc = bundle({ artifacts: '  properties:\n    vpc: { $ref: massdriver/aws-vpc }\n' }).replace('orders-db', 'vpc');

const other = bundle({}).replace('orders-db', 'other');

/** A required connection that no bundle of the blueprint can fill. */
export const noProducer: Rule = {
  code: 'massdriver/no-producer',
  severity: 'warning',
  title: 'Required connection that nobody provides',
  why: 'On the canvas it can only be filled by an imported resource or an environment default. Add a bundle that gives this type.',
  source: 'Massdriver documentation, Bundle YAML Specification, Legacy Format: connections',
  examples: {
    bad: {
      'db/massdriver.yaml': network,
      'b/massdriver.yaml': other,
      'c/massdriver.yaml': other.replace('other', 'third'),
    },
    good: { 'db/massdriver.yaml': network, 'vpc/massdriver.yaml': vpc, 'c/massdriver.yaml': other },
  },
  *check({ element }, look) {
    // One or two bundles are no platform: what they need is elsewhere.
    if (!isBundle(element) || look.ofKind(massdriverGroup, 'Bundle').length < 3) return;
    for (const port of element.contract.requires) {
      const slot = slotNamed(element.value, 'takes', port.name);
      if (!slot?.required) continue;
      if (look.providers(port.type).some((provider) => provider.element !== element)) continue;
      const type = typeNamed(look, typeOfSlot(slot));
      const ui = type && ('schema' in type.value ? objectAt(type.value, 'ui') : annotation(type.value, 'ui'));
      if (textAt(ui, 'connectionOrientation') === 'environmentDefault') continue;
      yield {
        message: `No bundle here gives ${slot.ref}. Add one, or import the resource as an environment default.`,
        place: placeIn(element, port.typePath),
        marks: [port.key],
      };
    }
  },
};

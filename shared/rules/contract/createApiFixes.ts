import type { QuickFix } from '../../finding/finding.ts';
import { systems } from '../../systems/registry.ts';

/** A quick fix for each system that can make a platform API for a resource type from nothing but the type's name. */
export function createApiFixes(type: string): readonly QuickFix[] {
  return systems.flatMap((system) =>
    system.templates.flatMap((template): QuickFix[] => {
      const field = template.form.find((one) => one.type === 'port-type');
      if (!field || template.layer !== 'orchestration') return [];
      const args = { template: template.id, values: { [field.name]: type } };
      return [{ title: `Create ${template.title} for ${type}`, call: { id: 'element.add', args } }];
    }),
  );
}

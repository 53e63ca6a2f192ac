import { portType } from '../../../contract/portTypes.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';
import { moduleText, ruleText } from './examples.ts';
import { blockOf } from './subject.ts';

export const moduleNeverChosen: Rule = {
  code: 'humanitec/module-never-chosen',
  severity: 'warning',
  title: 'A module without a rule',
  why: 'The orchestrator chooses modules by rules only, so nobody is answered by a module that has none. Add a module_rule.',
  source: 'Platform Orchestrator provider, module_rule',
  examples: { bad: { 'main.tf': moduleText() }, good: { 'main.tf': moduleText() + ruleText() } },
  *check(subject, look) {
    const element = blockOf(subject, 'Module');
    if (!element || element.contract.provides.length > 0) return;
    // Rules may lie in another module, and name it by its id.
    const named = look.ofKind(orchestratorGroup, 'ModuleRule').some((rule) => {
      const id = rule.value.module_id;
      return id === element.name || (typeof id !== 'string' && JSON.stringify(id ?? '').includes('var.'));
    });
    if (named) return;
    yield {
      message: `No rule chooses ${element.name}, so no request is answered by it. Add a module_rule for it.`,
      place: placeIn(element, element.namePath),
    };
  },
};

export const moduleRuleClash: Rule = {
  code: 'humanitec/module-rule-clash',
  severity: 'error',
  title: 'Two rules for the same requests',
  why: 'Two rules of one resource type with the same class, id, project and environment would choose two modules at once. The orchestrator refuses the second.',
  source: 'Platform Orchestrator provider, module_rule',
  examples: {
    bad: {
      'main.tf':
        moduleText() +
        moduleText().replaceAll('db"', 'large"') +
        ruleText() +
        ruleText('large').replace('module.db', 'module.large'),
    },
    good: {
      'main.tf':
        moduleText() +
        moduleText().replaceAll('db"', 'large"') +
        ruleText() +
        ruleText('large', 'resource_class = "large"').replace('module.db', 'module.large'),
    },
  },
  *check(subject, look) {
    const element = blockOf(subject, 'Module');
    const type = element && textAt(element.value, 'resource_type');
    if (!element || !type) return;
    for (const { element: other, port } of look.providers(portType(type))) {
      // The same id twice is a finding of its own.
      if (other.group !== orchestratorGroup || other.name === element.name) continue;
      const twin = element.contract.provides.find(
        (own) => own.class === port.class && own.resourceId === port.resourceId && own.rank === port.rank,
      );
      if (!twin) continue;
      yield {
        message: `${other.name} is chosen for the same requests of ${type}, class ${port.class ?? 'default'}. Change one of the rules.`,
        place: placeIn(element, twin.path),
        related: [{ message: other.name, place: placeIn(other, port.path) }],
        marks: [twin.key],
      };
    }
  },
};

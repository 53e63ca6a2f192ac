import { type JsonObject, type JsonPath, listAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import { componentsOf, policiesOf, stepsOf } from './application.ts';

/** The places of an application that name a component: dependsOn, steps that apply it, policies that change or select it. */
export function mentionsOf(application: JsonObject, component: string): readonly JsonPath[] {
  const texts = (value: JsonObject, path: JsonPath, ...list: readonly string[]): readonly JsonPath[] =>
    listAt(value, ...list).flatMap((one, index) => (one === component ? [[...path, ...list, index]] : []));
  return [
    ...componentsOf(application).flatMap((one) => texts(one.value, one.path, 'dependsOn')),
    ...policiesOf(application).flatMap(({ value, path }) => [
      ...listSites(value, ['properties', 'components']).flatMap((site) =>
        site.value.name === component ? [[...path, ...site.path, 'name']] : [],
      ),
      ...texts(value, path, 'properties', 'selector'),
      ...listSites(value, ['properties', 'rules']).flatMap((site) =>
        texts(site.value, [...path, ...site.path], 'selector', 'componentNames'),
      ),
    ]),
    ...stepsOf('Application', application).flatMap((step) =>
      step.properties.component === component ? [[...step.path, 'properties', 'component']] : [],
    ),
  ];
}

import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { chartsText } from '../examples.ts';
import { fluxObject } from './subject.ts';

export const sourceUrl: Rule = {
  code: 'flux/source-url',
  severity: 'error',
  title: 'The address does not fit the kind of source',
  why: 'A HelmRepository with an oci:// address becomes ready only with type: oci, and an OCIRepository takes oci:// addresses only.',
  source: 'Flux documentation, HelmRepository: spec.type; Flux documentation, OCIRepository: spec.url',
  examples: {
    bad: { 'charts.yaml': chartsText('oci://registry.example.dev/charts') },
    good: { 'charts.yaml': chartsText('oci://registry.example.dev/charts', '  type: oci\n') },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'HelmRepository', 'OCIRepository');
    const url = element && textAt(element.value, 'spec', 'url');
    if (!element || !url || url.includes('${')) return;
    const oci = url.startsWith('oci://');
    const place = placeIn(element, ['spec', 'url']);
    if (element.kind === 'OCIRepository') {
      if (!oci) yield { message: `${url} is no OCI address: it begins with oci://.`, place };
      return;
    }
    const type = textAt(element.value, 'spec', 'type');
    if (oci && type !== 'oci')
      yield {
        message: 'A repository with an oci:// address needs type: oci.',
        place,
        fixes: [setFix(element, ['spec', 'type'], 'oci', 'Set type: oci', true)],
      };
    else if (!oci && type === 'oci') yield { message: `${url} is no OCI address, but type is oci.`, place };
  },
};

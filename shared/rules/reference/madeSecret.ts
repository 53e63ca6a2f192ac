import type { Reference } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { type JsonPath, type JsonValue, textAt, valueAt } from '../../json.ts';

interface SecretMaker {
  readonly group: string;
  readonly kind: string;
  /** Where the name of the Secret stands; where nothing stands there, the Secret has the name of its maker. */
  readonly at: JsonPath;
}

/** Objects for which a controller makes a Secret: it is in no file, and there all the same. */
const makers: readonly SecretMaker[] = [
  // External Secrets Operator: ExternalSecret.spec.target.name, by default the name of the object.
  { group: 'external-secrets.io', kind: 'ExternalSecret', at: ['spec', 'target', 'name'] },
  // Sealed Secrets: the template's name, which has to be that of the object.
  { group: 'bitnami.com', kind: 'SealedSecret', at: ['spec', 'template', 'metadata', 'name'] },
  // cert-manager: Certificate.spec.secretName, which is required.
  { group: 'cert-manager.io', kind: 'Certificate', at: ['spec', 'secretName'] },
];

/** True where the reference names a Secret that some controller makes out of an object of the blueprint. */
export function isMadeSecret({ target }: Reference, home: string | undefined, look: Look): boolean {
  if (target.by !== 'object' || target.group !== '' || target.kind !== 'Secret') return false;
  const namespace = target.namespace ?? home;
  return makers.some(({ group, kind, at }) =>
    look
      .ofKind(group, kind)
      .some(
        (maker) =>
          nameMade(maker.value, at) === target.name &&
          (maker.namespace === undefined || namespace === undefined || maker.namespace === namespace),
      ),
  );
}

function nameMade(value: JsonValue, at: JsonPath): string | undefined {
  const stated = valueAt(value, at);
  return typeof stated === 'string' && stated !== '' ? stated : textAt(value, 'metadata', 'name');
}

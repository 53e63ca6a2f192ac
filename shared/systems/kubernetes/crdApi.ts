import { remove, setValue } from '../../document/edit.ts';
import { valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { editsInTurn } from '../editsInTurn.ts';
import { changeSchemaField } from '../schemaFields.ts';
import type { SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { addCrdInput, removeCrdInput } from './crdInputs.ts';
import { addCrdVersion, type CrdPlace, changeCrdVersion, statedVersions } from './crdVersions.ts';

type CrdEdits = Required<
  Pick<
    SystemEdits,
    | 'apiLimits'
    | 'addInput'
    | 'removeInput'
    | 'changeInput'
    | 'versions'
    | 'addVersion'
    | 'changeVersion'
    | 'setOutput'
    | 'removeOutput'
  >
>;

/** Everything that can be changed of an API that is stated by a CRD, or by something of its form. Such a file can say all of it. */
export function crdApiEdits(locate: (element: Written['element']) => Result<CrdPlace>): CrdEdits {
  const at = <T>(written: Written, edit: (place: CrdPlace) => Result<T>): Result<T> => {
    const place = locate(written.element);
    return place.ok ? edit(place.value) : place;
  };
  return {
    apiLimits: (element) => (locate(element).ok ? {} : undefined),
    addInput: (written, input) => at(written, ({ schemaPath }) => addCrdInput(written.document, schemaPath, input)),
    removeInput: (written, path) => at(written, ({ schemaPath }) => removeCrdInput(written.document, schemaPath, path)),
    changeInput: (written, path, change) =>
      at(written, ({ schemaPath }) =>
        changeSchemaField(written.document, [...schemaPath, 'properties', 'spec'], path, change, { examples: 'one' }),
      ),
    versions: (element) => {
      const place = locate(element);
      return place.ok ? statedVersions(element.value, place.value) : [];
    },
    addVersion: (written, version) => at(written, (place) => addCrdVersion(written.document, place, version)),
    changeVersion: (written, name, change) =>
      at(written, (place) => changeCrdVersion(written.document, place, name, change)),
    setOutput: (written, { name, type, description }) =>
      at(written, ({ schemaPath }) =>
        editsInTurn(written.document, [
          (now) => {
            const status = [...schemaPath, 'properties', 'status'];
            const field = { type, ...(description ? { description } : {}) };
            return valueAt(now.value, status) === undefined
              ? setValue(now, status, { type: 'object', properties: { [name]: field } })
              : setValue(now, [...status, 'properties', name], field);
          },
        ]),
      ),
    removeOutput: (written, name) =>
      at(written, ({ schemaPath }) => {
        const path = [...schemaPath, 'properties', 'status', 'properties', name];
        if (valueAt(written.document.value, path) === undefined)
          return fail({
            code: 'output/unknown',
            message: `The status of the API has no field ${name}.`,
            advice: 'Outputs that are known by convention can not be taken away.',
            place: name,
          });
        const edit = remove(written.document, path, { prune: true });
        return edit.ok ? ok([edit.value]) : edit;
      }),
  };
}

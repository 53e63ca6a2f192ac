import { useStore } from '../state/store.ts';
import { Checkbox, Field, Select } from '../ui/Field.tsx';
import type { OwnStack } from './useOwnStack.ts';

const layerRoles = [
  ['app', 'App workloads', 'What asks'],
  ['api', 'Orchestration', 'What offers the API'],
  ['infra', 'Infrastructure', 'What stands beneath'],
] as const;
const extraRoles = [
  ['portal', 'a form to ask by'],
  ['delivery', 'delivery from Git'],
  ['guardrail', 'a guardrail'],
] as const;

/** One system for each layer, and what can stand beside them. Only what fits together can be chosen. */
export function OwnStackForm({ composed: { options }, shown, choose }: OwnStack) {
  const systems = useStore((state) => state.systems);
  const title = (id: string) => systems.get(id)?.title ?? id;
  const extras = extraRoles.flatMap(([role, words]) => options[role].map((system) => ({ role, words, system })));
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-3 gap-3">
        {layerRoles.map(([role, label, help]) => (
          <Field key={role} label={label} help={help}>
            {(id, describedBy) => (
              <Select
                id={id}
                aria-describedby={describedBy}
                value={shown[role]}
                onChange={(event) => choose(role, event.target.value)}
              >
                {options[role].map((system) => (
                  <option key={system} value={system}>
                    {title(system)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
      <fieldset>
        <legend className="text-xs font-medium text-ink-2">Beside them</legend>
        {extras.length === 0 ? (
          <p className="text-xs text-ink-3">Nothing: requests to {title(shown.api)} are no objects of a cluster.</p>
        ) : (
          <div className="flex flex-wrap gap-x-5">
            {extras.map(({ role, words, system }) => (
              <Checkbox
                key={system}
                label={`${title(system)} (${words})`}
                checked={shown[role] === system}
                onChange={(event) => choose(role, event.target.checked ? system : undefined)}
              />
            ))}
          </div>
        )}
      </fieldset>
    </div>
  );
}

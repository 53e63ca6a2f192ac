import { useState } from 'react';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { Field, Select } from '../ui/Field.tsx';

const severities = ['error', 'warning', 'info', 'off'] as const;

/** Says how severe a rule is in this blueprint. */
export function RuleSeverity({ rule }: { readonly rule: string }) {
  const [severity, setSeverity] = useState<(typeof severities)[number] | null>(null);
  return (
    <FormDialog
      title="Severity of the rule"
      description={`How much ${rule} weighs in this blueprint.`}
      submit="Set"
      call={callOf('rule.set-severity', { rule, severity })}
    >
      <Field label="Severity" help="Off: it is not checked here">
        {(id, note) => (
          <Select
            id={id}
            aria-describedby={note}
            autoFocus
            value={severity ?? ''}
            onChange={(event) => setSeverity(severities.find((one) => one === event.target.value) ?? null)}
          >
            <option value="">As the rule itself says</option>
            {severities.map((one) => (
              <option key={one} value={one}>
                {one[0]?.toUpperCase()}
                {one.slice(1)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}

import { describe, expect, it } from 'vitest';
import type { FormField } from '../../shared/systems/system.ts';
import { emptyForm, fieldProblem, formValues } from './templateValues.ts';

const fields: readonly FormField[] = [
  { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label' },
  { name: 'kind', label: 'Kind', type: 'text', required: false, syntax: 'kind' },
  { name: 'replicas', label: 'Replicas', type: 'number', required: false, default: 2 },
  { name: 'public', label: 'Public', type: 'boolean', required: false, default: false },
];

describe('template forms', () => {
  it('begin with defaults and with what was asked for', () => {
    expect(emptyForm(fields, 'db.acme.io/Postgres')).toEqual({
      name: 'postgres',
      kind: '',
      replicas: '2',
      public: 'false',
    });
  });
  it('send values by their types and leave out what is empty', () => {
    expect(formValues(fields, { name: 'shop', kind: '', replicas: '3', public: 'true' })).toEqual({
      name: 'shop',
      replicas: 3,
      public: true,
    });
  });
  it('are not sent while a field is wrong', () => {
    expect(formValues(fields, { name: 'Shop', kind: '', replicas: '3', public: 'true' })).toBeUndefined();
    expect(fieldProblem({ name: 'n', label: 'N', type: 'text', required: true }, ' ')).toBe('Needed.');
  });
});

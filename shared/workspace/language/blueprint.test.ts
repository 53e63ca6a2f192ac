import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { openExample } from '../testing/openExample.ts';
import { complete } from './complete.ts';
import { hover } from './hover.ts';

const path = filePath('blueprint.yaml');
const text = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
teams:
  - name: shop
    interactions:
      - team: data
        mode: x-as-a-service
        
`;
const engine = openExample({ [path]: text });

describe('help while blueprint.yaml is written', () => {
  it('offers the fields that are not there yet, and the choices of a value', () => {
    const fields = complete(engine, path, { line: 8, column: 9 }).map(({ label }) => label);
    expect(fields).toEqual(expect.arrayContaining(['purpose', 'until']));
    expect(fields).not.toContain('mode');
    const values = complete(engine, path, { line: 7, column: 15 }).map(({ insert }) => insert);
    expect(values).toEqual(expect.arrayContaining(['collaboration', 'x-as-a-service', 'facilitating']));
  });

  it('says what a field means', () => {
    expect(hover(engine, path, { line: 7, column: 10 })?.text).toContain('Team Topologies');
  });
});

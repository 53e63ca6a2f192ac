import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { wholeRules } from '../rules/whole.ts';
import { openExample } from './testing/openExample.ts';

const told = (engine: ReturnType<typeof openExample>) =>
  engine
    .findings()
    .filter(({ code }) => wholeRules.some((rule) => rule.code === code))
    .map(({ code, file, message }) => `${code} ${file} ${message}`)
    .sort();

describe('findings about the blueprint as such', () => {
  const pairs = wholeRules.map((rule) => [rule.code, rule.examples] as const);

  it.each(pairs)(
    '%s comes and goes with what it is about, as if the folder were opened anew',
    (code, { bad, good }) => {
      const engine = openExample(good);
      const steps = [bad, good, bad];
      let before: Readonly<Record<string, string>> = good;
      for (const files of steps) {
        const gone = Object.keys(before).filter((path) => !(path in files));
        engine.setFiles([
          ...gone.map((path) => ({ path: filePath(path), text: null })),
          ...Object.entries(files).map(([path, text]) => ({ path: filePath(path), text })),
        ]);
        const touched = engine.settle();
        before = files;
        expect(told(engine)).toEqual(told(openExample(files)));
        for (const finding of engine.findings().filter((one) => one.code === code))
          expect([...touched.findings]).toContain(finding.file);
      }
    },
  );

  it('are told at the element that they name, and counted there', () => {
    const knot = wholeRules.find((rule) => rule.code === 'boundary/knot');
    const engine = openExample(knot?.examples.bad ?? {});
    const found = engine.findings().filter(({ code }) => code === 'boundary/knot');
    expect(found.map(({ element, file, range }) => [element, file, range.start.line])).toEqual([
      ['kubernetes:Pod/shop/import', 'data/import.yaml', 5],
      ['kubernetes:Pod/shop/cart', 'shop/cart.yaml', 5],
    ]);
    for (const { element } of found) {
      const linked = element && engine.element(element);
      expect(linked && engine.draftsOf(linked.element).map(({ code }) => code)).toContain('boundary/knot');
    }
  });

  it.each([
    ['rules: { boundary/knot: off }', []],
    ['rules: { boundary/knot: error }', ['error', 'error']],
    ['exceptions: [{ rule: boundary/knot, element: "kubernetes:Pod/shop/cart", reason: soon }]', ['warning']],
    ['exceptions: [{ rule: boundary/knot, file: "**", reason: old, until: "2025-01-01" }]', ['warning', 'warning']],
  ])('obey %s', (line, severities) => {
    const knot = wholeRules.find((rule) => rule.code === 'boundary/knot');
    const files = knot?.examples.bad ?? {};
    const engine = openExample({ ...files, 'blueprint.yaml': `${files['blueprint.yaml']}${line}\n` });
    const found = engine.findings().filter(({ code }) => code === 'boundary/knot');
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });
});

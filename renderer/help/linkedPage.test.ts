import { expect, it } from 'vitest';
import { linkedPage } from './linkedPage.ts';

it('finds the page that a link names from the page it is on', () => {
  expect(linkedPage('rules/README', 'boundary/breach.md')).toBe('rules/boundary/breach');
  expect(linkedPage('systems', 'rules/README.md')).toBe('rules/README');
  expect(linkedPage('rules/boundary/breach', '../README.md#team')).toBe('rules/README');
});

it('leaves links that lead out of the help alone', () => {
  expect(linkedPage('systems', 'https://docs.score.dev/page.md')).toBeUndefined();
  expect(linkedPage('systems', '#top')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { stackTemplate } from './template.ts';

describe('A stack template', () => {
  it('says of itself what its README begins with', () => {
    const text =
      '# BACK stack\n\nA form by [Backstage](https://backstage.io),\nand `kubectl` for the rest.\n\n## Run it\n\nMore.\n';
    expect(stackTemplate('back', [{ path: 'README.md', text }])).toMatchObject({
      title: 'BACK stack',
      description: 'A form by Backstage, and kubectl for the rest.',
    });
  });

  it('has at least its name', () => {
    expect(stackTemplate('back', [])).toMatchObject({ title: 'back', description: '' });
  });
});

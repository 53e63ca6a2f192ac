import { describe, expect, it } from 'vitest';
import { findPages } from './findPages.ts';

const page = (id: string, text: string) => ({ id, title: id, group: 'G', text });
const pages = [page('cli', 'apply and boundary'), page('boundary/breach', 'hidden'), page('api/unused', 'Nobody asks')];
const found = (asked: string) => findPages(pages, asked).map(({ id }) => id);

describe('findPages', () => {
  it('gives all pages where nothing is asked', () => {
    expect(found('  ')).toEqual(['cli', 'boundary/breach', 'api/unused']);
  });

  it('puts what is called so before what only speaks of it', () => {
    expect(found('Boundary')).toEqual(['boundary/breach', 'cli']);
  });

  it('wants every word, in title or text', () => {
    expect(found('unused nobody')).toEqual(['api/unused']);
    expect(found('unused hidden')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { Html, html } from './escapeHtml.ts';

describe('a template for HTML', () => {
  it('B12: escapes everything that is filled in', () => {
    const name = `<b a="1" c='2'>&amp;</b>`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;">&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;</p>',
    );
  });

  it('leaves its own markup as it is, one or many', () => {
    expect(html`<ul>${['a', '<b>'].map((one) => html`<li>${one}</li>`)}</ul>${new Html('<hr>')}${3}`.text).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>3',
    );
  });
});

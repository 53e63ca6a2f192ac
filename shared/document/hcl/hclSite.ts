/** A block around an offset; `start` is where its type stands. */
export interface BlockAround {
  readonly type: string;
  readonly labels: readonly string[];
  readonly start: number;
}

/** What a person is writing at an offset of a file of HCL, however broken the rest of it is. */
export interface HclSite {
  /**
   * `item`: the name of an argument or block. `label`: a label of a block. `key`: a key of an object. `expression`: an
   * expression, or a `${ }` in a text. `text`: a quoted text. `comment`: nothing that has a meaning.
   */
  readonly at: 'item' | 'label' | 'key' | 'expression' | 'text' | 'comment';
  /** Outermost first. */
  readonly blocks: readonly BlockAround[];
  /** The argument that is given its value here, and the keys of the objects in it. For labels: the type of their block. */
  readonly keys: readonly string[];
  /** What stands of it before the offset: of a name, of an address such as `var.si`, of a text. */
  readonly written: string;
  /** Which label of its block is written, from 0. */
  readonly label?: number;
  /** True for a label or text inside its quotes. */
  readonly quoted?: boolean;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Frame =
  | { readonly kind: 'body'; readonly block?: BlockAround; words: Word[]; assigned: boolean }
  | { readonly kind: 'object'; words: Word[]; assigned: boolean }
  | { readonly kind: 'bracket'; readonly close: string }
  | { readonly kind: 'text'; readonly start: number; readonly endMark?: string };

const word = /[\p{L}_][\p{L}\p{N}\p{M}_-]*/uy;
const heredoc = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[^\n]*\n/uy;
const address = /[\p{L}_][\p{L}\p{N}_-]*(?:\.(?:[\p{L}\p{N}_*-]+)|\[[^\][\n]*\])*\.?$/u;

/**
 * Reads a text up to an offset, and no further, so that what is half written does not matter. Source: HCL native syntax
 * specification, "Structural Elements" and "Templates".
 */
export function hclSite(text: string, offset: number, start = 0): HclSite {
  const reader = new SiteReader(text.slice(0, offset), start);
  return reader.read();
}

class SiteReader {
  readonly #text: string;
  readonly #frames: Frame[] = [{ kind: 'body', words: [], assigned: false }];
  #at: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  read(): HclSite {
    while (this.#at < this.#text.length) {
      const top = this.#top;
      if (top.kind === 'text') this.#inText(top);
      else if (!this.#overComment()) this.#inCode(top);
      else if (this.#at > this.#text.length) return this.#site('comment', '');
    }
    return this.#here();
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? { kind: 'body', words: [], assigned: false };
  }

  /** Steps over a comment; past the end of the text where the comment is still open there. */
  #overComment(): boolean {
    const text = this.#text;
    const block = text.startsWith('/*', this.#at);
    if (!block && text[this.#at] !== '#' && !text.startsWith('//', this.#at)) return false;
    const close = text.indexOf(block ? '*/' : '\n', this.#at);
    this.#at = close < 0 ? text.length + 1 : close + (block ? 2 : 0);
    return true;
  }

  #inText({ endMark }: Frame & { kind: 'text' }): void {
    const text = this.#text;
    const unit = text[this.#at];
    if (text.startsWith('$${', this.#at) || text.startsWith('%%{', this.#at)) this.#at += 3;
    else if (text.startsWith('${', this.#at) || text.startsWith('%{', this.#at)) {
      this.#at += 2;
      this.#frames.push({ kind: 'bracket', close: '}' });
    } else if (endMark !== undefined) this.#inHeredoc(endMark);
    else if (unit === '\\') this.#at += 2;
    else {
      this.#at++;
      // A quoted text ends with its line at the latest: what follows is not taken into an open one.
      if (unit === '"' || unit === '\n') this.#closeText(unit === '"');
    }
  }

  #inHeredoc(endMark: string): void {
    const feed = this.#text.indexOf('\n', this.#at);
    const dollar = /[$%]/.exec(this.#text.slice(this.#at + 1, feed < 0 ? undefined : feed));
    if (dollar) {
      this.#at += 1 + dollar.index;
      return;
    }
    this.#at = feed < 0 ? this.#text.length : feed + 1;
    const line = /^[ \t]*([^\n]*)/.exec(this.#text.slice(this.#at));
    if (line?.[1]?.trimEnd() !== endMark) return;
    this.#at += line[0].length;
    this.#frames.pop();
  }

  #closeText(properly: boolean): void {
    const frame = this.#frames.pop();
    const top = this.#top;
    if (!properly) this.#endItem(top);
    else if (frame?.kind === 'text' && (top.kind === 'body' || top.kind === 'object') && !top.assigned)
      top.words.push({ text: this.#text.slice(frame.start, this.#at - 1), start: frame.start - 1, end: this.#at });
  }

  #inCode(top: Exclude<Frame, { kind: 'text' }>): void {
    const text = this.#text;
    const unit = text[this.#at] ?? '';
    word.lastIndex = this.#at;
    const name = word.exec(text);
    if (name) {
      if (top.kind !== 'bracket' && !top.assigned)
        top.words.push({ text: name[0], start: this.#at, end: this.#at + name[0].length });
      this.#at += name[0].length;
      return;
    }
    heredoc.lastIndex = this.#at;
    const mark = heredoc.exec(text);
    this.#at += mark ? mark[0].length : 1;
    if (mark) this.#frames.push({ kind: 'text', start: this.#at, endMark: mark[1] ?? '' });
    else if (unit === '"') this.#frames.push({ kind: 'text', start: this.#at });
    else if (unit === '(' || unit === '[') this.#frames.push({ kind: 'bracket', close: unit === '(' ? ')' : ']' });
    else if (unit === '{') this.#open(top);
    else if (unit === '}' || unit === ')' || unit === ']') this.#close(unit, top);
    else if (unit === '=' || (unit === ':' && top.kind === 'object')) {
      if (text[this.#at] === '=' || (top.kind !== 'bracket' && top.assigned)) this.#at++;
      else if (top.kind !== 'bracket') top.assigned = true;
    } else if (unit === '\n' || (unit === ',' && top.kind === 'object')) this.#endItem(top);
  }

  #open(top: Frame): void {
    if (top.kind !== 'body' || top.assigned) {
      this.#frames.push({ kind: 'object', words: [], assigned: false });
      return;
    }
    const [type, ...labels] = top.words;
    const block = { type: type?.text ?? '', labels: labels.map((label) => label.text), start: type?.start ?? this.#at };
    this.#frames.push({ kind: 'body', block, words: [], assigned: false });
  }

  #close(unit: string, top: Frame): void {
    const fits = top.kind === 'bracket' ? top.close === unit : unit === '}';
    if (!fits || this.#frames.length === 1) return;
    this.#frames.pop();
    if (top.kind === 'body') this.#endItem(this.#top);
  }

  #endItem(frame: Frame): void {
    if (frame.kind !== 'body' && frame.kind !== 'object') return;
    frame.words = [];
    frame.assigned = false;
  }

  #here(): HclSite {
    const top = this.#top;
    const below = this.#frames.at(-2);
    if (top.kind === 'text') {
      const written = this.#text.slice(top.start);
      if (below?.kind !== 'body' || below.assigned) return { ...this.#site('text', written), quoted: true };
      return { ...this.#label(below.words, written), quoted: true };
    }
    if (top.kind === 'bracket' || top.assigned) return this.#site('expression', address.exec(this.#text)?.[0] ?? '');
    const last = top.words.at(-1);
    const written = last && last.end === this.#text.length ? last.text : '';
    if (top.kind === 'object') return this.#site('key', written);
    const before = written === '' ? top.words : top.words.slice(0, -1);
    return before.length === 0 ? this.#site('item', written) : this.#label(before, written);
  }

  #label(words: readonly Word[], written: string): HclSite {
    const site = this.#site('label', written);
    return { ...site, keys: words.slice(0, 1).map((one) => one.text), label: words.length - 1 };
  }

  #site(at: HclSite['at'], written: string): HclSite {
    const bodies = this.#frames.flatMap((frame) => (frame.kind === 'body' ? [frame] : []));
    const innermost = this.#frames.findLastIndex((frame) => frame.kind === 'body');
    const keys = this.#frames
      .slice(innermost)
      .flatMap((frame) => ('assigned' in frame && frame.assigned ? (frame.words[0]?.text ?? []) : []));
    return { at, blocks: bodies.flatMap(({ block }) => block ?? []), keys, written };
  }
}

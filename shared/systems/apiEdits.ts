import type { TextEdit } from '../document/document.ts';
import type { Element } from '../graph/element.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Result } from '../result.ts';
import type { Written } from './written.ts';

/** What a designer may want to say of an API and its inputs. */
export const apiFacets = [
  'name',
  'type',
  'description',
  'required',
  'default',
  'example',
  'enum',
  'format',
  'pattern',
  'range',
  'length',
  'items',
  'rules',
  'children',
  'versions',
  'outputs',
] as const;
export type ApiFacet = (typeof apiFacets)[number];

/** What the files of an element can't say of its API: the reason, for each thing that they can't. Empty = all of it. */
export type ApiLimits = Readonly<Partial<Record<ApiFacet, string>>>;

/** Schema keywords of an input that the designer changes. */
export type InputKeyword =
  | 'type'
  | 'description'
  | 'enum'
  | 'format'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'default'
  | 'example'
  | 'items'
  | 'properties'
  | 'x-kubernetes-validations';

/** Path of an input from the API's inputs down; items of a list (0) and values of a map (`*`) may be left out. */
export type InputPath = readonly (string | number)[];

/** A change of one input: a keyword with undefined is taken out, one that is not named stays as it is. */
export interface InputChange {
  readonly keywords: ReadonlyMap<InputKeyword, JsonValue | undefined>;
  readonly required?: boolean;
  readonly name?: string;
}

/** A further version of an API. */
export interface VersionDraft {
  readonly name: string;
  /** The version that it starts as a copy of. */
  readonly from: string;
  /** How objects of the one become objects of the other, in words. */
  readonly note?: string;
  /** What `from` said before: it is put back, and the new version takes what `from` says now. With `name` = `from`: it comes back. */
  readonly restore?: JsonObject;
}

/** What to change of a version. `main`: it becomes the one that is stored (CRD) or referenceable (XRD). */
export interface VersionChange {
  readonly served?: boolean;
  readonly main?: true;
  readonly deprecated?: boolean;
  /** Shown by the server to whoever uses a deprecated version; null takes it out. */
  readonly deprecationWarning?: string | null;
  /** How objects of this version become objects of the main one; null takes it out. */
  readonly note?: string | null;
}

/** A version as its definition states it. */
export interface StatedVersion {
  readonly name: string;
  readonly served: boolean;
  readonly main: boolean;
  readonly deprecated: boolean;
  readonly deprecationWarning?: string;
  readonly note?: string;
}

/** A value that an API gives back. */
export interface OutputDraft {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
}

/** What a system can change of a platform API in its files; each gives minimal text edits. Absent = the files can't say it. */
export interface ApiEdits {
  /** Undefined where the element states no API of its own. */
  apiLimits?(element: Element): ApiLimits | undefined;
  /** What to know before the API is changed in this file, such as that the file is made by a generator. */
  apiNote?(element: Element): string | undefined;
  changeInput?(written: Written, path: InputPath, change: InputChange): Result<readonly TextEdit[]>;
  versions?(element: Element): readonly StatedVersion[];
  addVersion?(written: Written, version: VersionDraft): Result<readonly TextEdit[]>;
  changeVersion?(written: Written, name: string, change: VersionChange): Result<readonly TextEdit[]>;
  setOutput?(written: Written, output: OutputDraft): Result<readonly TextEdit[]>;
  removeOutput?(written: Written, name: string): Result<readonly TextEdit[]>;
}

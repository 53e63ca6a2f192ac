import type { ApiContract } from './apiContract.ts';

/** What became of one thing of a platform API when another engine says it. */
export interface Note {
  readonly about: 'input' | 'output' | 'api';
  /** Field of the inputs (`disks[].size`), name of an output, or part of the API (`owner`). Empty: the inputs as a whole. */
  readonly path: string;
  /** What it is: `integer 10..1000`, `pattern ^[a-z]+$`. */
  readonly what: string;
  /** Why it is not carried as it is; absent for what is. */
  readonly why?: string;
}

/** Something that the platform team states behind the API and developers never see. */
export interface BehindField {
  /** The file it stands in. */
  readonly file: string;
  /** What it is, in words: "image of the pipeline's container". */
  readonly what: string;
  /** True where a person must put in the real thing before it works. */
  readonly fillIn: boolean;
}

/** A platform API as the files of one engine, and what that engine makes of it. */
export interface OfferResult {
  /** Paths are proposals: the caller makes them unique. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly carried: readonly Note[];
  readonly approximated: readonly Note[];
  readonly lost: readonly Note[];
  readonly behind: readonly BehindField[];
  /** The API as its new files say it: what reading them again gives. */
  readonly contract: ApiContract;
}

/** How an engine offers a platform API that was drawn in terms of another. */
export interface Offer {
  /** What is made: "Kratix Promise". */
  readonly title: string;
  /**
   * `definition`: it brings a kind of its own, whose objects are the requests. `answer`: it answers requests by their type.
   * `form`: it lets people fill in a request, which something else has to answer.
   */
  readonly role: 'definition' | 'answer' | 'form';
  /** The files, and what carries over, is approximated and is lost. Pure, and the same for the same contract. */
  express(contract: ApiContract): OfferResult;
}

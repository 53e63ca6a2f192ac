/** The oldest Node that the program runs on. */
export declare const oldestNode: string;
/** True where a version of Node, such as `20.11.0`, is new enough. */
export declare function isNewEnough(version: string): boolean;
/** The newer Node of the optional dependency; undefined where there is none. */
export declare function bundledNode(root: string): string | undefined;

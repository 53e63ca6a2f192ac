/** Kinds by a pattern with `*` and `?`: by the kind's name, or by its lower-case plural as the API server names it. */
export interface KindPattern {
  readonly group: string;
  readonly kind?: string;
  readonly plural?: string;
}

/** A label selector as Kubernetes has it; values of `matchLabels` may be patterns. */
export interface LabelSelector {
  readonly matchLabels: Readonly<Record<string, string>>;
  readonly matchExpressions: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values: readonly string[];
  }[];
}

/** What an object must be like; every field that is stated must hold. Lists hold when one of their patterns does. */
export interface ObjectFilter {
  readonly kinds?: readonly KindPattern[];
  readonly names?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly labels?: LabelSelector;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Of the Namespace object that the object lies in; one that is not in the blueprint has none that is known. */
  readonly namespaceLabels?: LabelSelector;
}

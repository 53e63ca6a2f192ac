/**
 * The key under which a preview shows the inventory: the Secret that remembers which objects belong to a blueprint.
 * It is written beside the person's own objects, so it stands in the diffs but in no wave.
 */
export const inventoryKey = 'entresol/inventory';

/** Marks an object as belonging to a blueprint (Kubernetes ApplySet specification, KEP-3659). */
export const memberLabel = 'applyset.kubernetes.io/part-of';

/** The Go types of a kind and of its list, as the scaffold of KubeBuilder writes them; the types of spec and status stand beside them. */
export function goRootTypes(kind: string): string {
  return `type ${kind} struct {
	metav1.TypeMeta \`json:",inline"\`

	// +optional
	metav1.ObjectMeta \`json:"metadata,omitzero"\`

	// +required
	Spec ${kind}Spec \`json:"spec"\`

	// +optional
	Status ${kind}Status \`json:"status,omitzero"\`
}

// +kubebuilder:object:root=true

// ${kind}List is a list of ${kind}.
type ${kind}List struct {
	metav1.TypeMeta \`json:",inline"\`
	metav1.ListMeta \`json:"metadata,omitzero"\`
	Items           []${kind} \`json:"items"\`
}
`;
}

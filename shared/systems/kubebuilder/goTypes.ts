import { goRootTypes } from './goRootTypes.ts';

/** The Go file of an API with one text field, with the markers that make manifests reads. */
export function goTypes(kind: string, version: string, plural: string, field: string): string {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return `package ${version}

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// ${kind}Spec is what a user asks for.
type ${kind}Spec struct {
	// ${field} of the ${kind}.
	// +optional
	${name} string \`json:"${field},omitempty"\`
}

// ${kind}Status is what the controller has found.
type ${kind}Status struct {
	// conditions of the ${kind}.
	// +listType=map
	// +listMapKey=type
	// +optional
	Conditions []metav1.Condition \`json:"conditions,omitempty"\`
}

// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:resource:path=${plural}
// +kubebuilder:printcolumn:name="Ready",type="string",JSONPath=".status.conditions[?(@.type=='Ready')].status"

// ${kind} is a request for a ${kind}.
${goRootTypes(kind)}`;
}

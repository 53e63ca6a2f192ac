//go:build tools

// Package controlplane pins the Kubernetes control plane that the tests run:
// go.sum fixes every module, build.mjs builds the four commands from it.
package controlplane

import (
	_ "go.etcd.io/etcd/server/v3"
	_ "k8s.io/kubernetes/cmd/kube-apiserver"
	_ "k8s.io/kubernetes/cmd/kube-controller-manager"
	_ "k8s.io/kubernetes/cmd/kubectl"
)

//go:build tools

// Package tools keeps the module's requirement on the program that it builds.
package tools

import _ "github.com/yannh/kubeconform/cmd/kubeconform"

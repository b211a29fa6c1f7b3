//go:build tools

// Package tools keeps the module's requirement on the program that it builds.
package tools

import _ "go.k6.io/k6/v2"

#!/bin/sh
# Installs what every target needs. Prints on stderr only, because the stdout of a target may be read by a program.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "Node.js 20 or newer with npm is needed to install the rest, among it the Node.js that runs the project." >&2
  exit 1
fi
exec node infra/local/install.mjs

#!/usr/bin/env bash
# Fetches the exact versions of package-lock.json and copies the few files that the kit ships. Outputs are committed.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
node vendor.mjs

#!/usr/bin/env bash
# Fetches the exact versions of package-lock.json and writes modules/Search/Text/Data. Outputs are committed.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
node tables.mjs

#!/usr/bin/env bash
# Runs CommunityKit's command line from source: builds it when a source file is newer than the last build.
set -euo pipefail

script="${BASH_SOURCE[0]}"
while [ -L "$script" ]; do
  target="$(readlink "$script")"
  case "$target" in /*) script="$target" ;; *) script="$(dirname "$script")/$target" ;; esac
done
root="$(cd "$(dirname "$script")" && pwd -P)"

dotnet="$(command -v dotnet || true)"
if [ -z "$dotnet" ] && [ -x "${DOTNET_ROOT:-$HOME/.dotnet}/dotnet" ]; then
  dotnet="${DOTNET_ROOT:-$HOME/.dotnet}/dotnet"
fi
if [ -z "$dotnet" ]; then
  echo "ck needs the .NET 10 SDK, and there is no 'dotnet' on the PATH. Get it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi
if ! (cd "$root" && "$dotnet" --version >/dev/null 2>&1); then
  echo "ck needs the .NET 10 SDK; 'dotnet --list-sdks' shows what is installed. Get it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT="${DOTNET_CLI_TELEMETRY_OPTOUT:-1}" DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
program="$root/artifacts/bin/CommunityKit.Cli/release/ck.dll"
stamp="$root/artifacts/ck.stamp"

build() {
  mkdir -p "$root/artifacts"
  touch "$stamp.next"
  echo "Building the command line ..." >&2
  if ! "$dotnet" build "$root/src/CommunityKit.Cli/CommunityKit.Cli.csproj" -c Release -v quiet -nologo -clp:NoSummary >"$root/artifacts/ck-build.log" 2>&1; then
    cat "$root/artifacts/ck-build.log" >&2
    exit 1
  fi
  mv "$stamp.next" "$stamp"
}

is_stale() {
  [ ! -f "$program" ] || [ ! -f "$stamp" ] ||
    [ -n "$(find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" -newer "$stamp" -type f -print -quit)" ]
}

if is_stale; then
  if command -v flock >/dev/null 2>&1; then
    mkdir -p "$root/artifacts"
    exec 9>"$root/artifacts/ck.lock"
    flock 9
    if is_stale; then build; fi
    exec 9>&-
  else
    build
  fi
fi

CK_REPOSITORY="$root" exec "$dotnet" exec "$program" "$@"

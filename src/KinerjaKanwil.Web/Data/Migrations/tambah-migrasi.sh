#!/usr/bin/env bash
# Adds one migration to both sets, so that no provider is forgotten:  tambah-migrasi.sh NamaMigrasi
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build --nologo -v q
for penyedia in Sqlite SqlServer; do
  dotnet ef migrations add "$1" --no-build --context "Kinerja${penyedia}DbContext" --output-dir "Data/Migrations/$penyedia"
done

#!/usr/bin/env bash
# Makes the pictures of docs/panduan-pengguna.md anew:   docs/gambar/buat.sh
#
# Starts the application on its sample data, with a clock that stands, signs in as each role and cuts out what the guide speaks of
# (tests/KinerjaKanwil.Browser.Tests/Panduan/GambarPanduan.cs). Needs the .NET 10 SDK, Chromium (KINERJA_CHROMIUM, default
# /usr/bin/chromium) and pngquant. Look at the pictures before you commit them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v pngquant >/dev/null || { echo "pngquant is missing (Debian: apt-get install pngquant)" >&2; exit 1; }

raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT
KINERJA_GAMBAR=$raw dotnet test tests/KinerjaKanwil.Browser.Tests --nologo -v quiet --logger "console;verbosity=minimal" --filter FullyQualifiedName~GambarPanduan

rm -f docs/gambar/*.png
for picture in "$raw"/*.png; do
    # Flat colours and grey letters: few colours do, and the file stays small for weak networks.
    pngquant --strip --speed 1 --nofs 24 --output "docs/gambar/$(basename "$picture")" "$picture"
done
ls -l docs/gambar

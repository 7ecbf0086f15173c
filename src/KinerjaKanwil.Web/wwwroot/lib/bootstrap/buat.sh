#!/usr/bin/env bash
# Membuat bootstrap.min.css dari pilihan.scss:   bash buat.sh     (perlu Node.js 20 dan registri npm)
set -euo pipefail
di=$(cd "$(dirname "$0")" && pwd)
kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
cd "$kerja"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts bootstrap@5.3.8 sass@1.108.2 >/dev/null
# Sass membaca pilihan.scss dari folder kerja: "bootstrap/..." dicari di node_modules.
npx sass --style=compressed --no-source-map --no-charset --quiet-deps \
    --silence-deprecation=import,global-builtin,color-functions,if-function \
    -I node_modules "$di/pilihan.scss" hasil.css
{
    printf '@charset "UTF-8";@layer bootstrap{/*! Bootstrap v5.3.8 (https://getbootstrap.com/), bagian yang dipilih di pilihan.scss. '
    printf 'Copyright 2011-2025 The Bootstrap Authors. Licensed under MIT (https://github.com/twbs/bootstrap/blob/main/LICENSE) */'
    tr -d '\n' <hasil.css
    printf '}\n'
} >"$di/bootstrap.min.css"
echo "bootstrap.min.css: $(wc -c <"$di/bootstrap.min.css") byte, gzip $(gzip -9c "$di/bootstrap.min.css" | wc -c)"

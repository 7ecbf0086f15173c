#!/usr/bin/env bash
# The endurance tests of the entry page at full length (tests/run.sh runs them short):   tests/lama.sh
# Half an hour of entry with the network cut at random and the server stopped twice, then 500 edits by two people on one division.
# Everything runs on this machine's own addresses and stops by itself.
#
# Environment, each with its default: KINERJA_LAMA_MENIT=30  KINERJA_LAMA_BERDUA=500  KINERJA_LAMA_BENIH (seed)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export KINERJA_LAMA_MENIT=${KINERJA_LAMA_MENIT:-30} KINERJA_LAMA_BERDUA=${KINERJA_LAMA_BERDUA:-500}
exec timeout $(((KINERJA_LAMA_MENIT + KINERJA_LAMA_BERDUA / 10 + 20) * 60)) \
    dotnet test tests/KinerjaKanwil.Browser.Tests --nologo --filter "FullyQualifiedName~KetahananTests" --logger "console;verbosity=detailed"

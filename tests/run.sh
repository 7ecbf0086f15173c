#!/usr/bin/env bash
# Runs the tests:   tests/run.sh                                  every test project of the solution
#                   tests/run.sh domain|web|browser|sqlserver     one of them
#
# Needs the .NET 10 SDK. The rest (Chromium, LibreOffice Calc, poppler-utils, a font; ICU, time zones and certificates on very bare
# machines) is installed when it is missing: by apt-get as root or through sudo; otherwise the names are printed.
#
# Ends with one line, "N passed, N failed" (", N skipped" when there are any), and exits 0 only when tests ran and all of them passed.
# What keeps a project's tests from running (build, crash, hang, no test found) counts as one failure.
#
# Environment:
#   KINERJA_TEST_SQLSERVER   connection string of a SQL Server: the web tests run on databases made there instead of SQLite files
#   KINERJA_CHROMIUM         the Chromium to use; default /usr/bin/chromium
#
# Results are left in artifacts/trx; screenshots and traces of failed browser tests in artifacts/peramban.

set -uo pipefail

# Any folder, any locale, no terminal, no telemetry, no processes left behind.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export LC_ALL=C.UTF-8
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off
if [ ! -d "${HOME:-}" ] || [ ! -w "$HOME" ]; then
    export HOME="$PWD/artifacts/home"
    mkdir -p "$HOME"
fi

# Settings of an application on this machine are not the tests' business.
for name in $(compgen -e); do
    case $name in
        ASPNETCORE_* | DOTNET_ENVIRONMENT | URLS | Urls | Database__* | ConnectionStrings__* | Kantor__* | Contoh__* | Keamanan__*) unset "$name" ;;
    esac
done

results=$PWD/artifacts/trx
rm -rf "$results"
mkdir -p "$results"

broken=0 # what kept tests from running
fault() {
    echo "tests/run.sh: $*" >&2
    broken=$((broken + 1))
}

# Adds up the counters of some result files: total passed failed.
counters() {
    cat /dev/null "$@" 2>/dev/null | tr '>' '\n' | grep -o '<Counters [^>]*' | awk '
        function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
        { total += count("total"); executed += count("executed"); passed += count("passed"); failed += count("failed") + count("error") + count("timeout") + count("aborted") }
        END { printf "%d %d %d %d\n", passed, failed, total - executed, total }'
}

finish() {
    local passed failed skipped total
    read -r passed failed skipped total < <(counters "$results"/*.trx)
    failed=$((failed + broken))
    if [ "$total" -eq 0 ] && [ "$failed" -eq 0 ]; then
        echo "tests/run.sh: no test was found" >&2
        failed=1
    fi

    [ "$skipped" -gt 0 ] && skipped=", $skipped skipped" || skipped=""
    echo "$passed passed, $failed failed$skipped"
    [ "$failed" -eq 0 ]
    exit
}
trap 'fault interrupted; finish' INT TERM

retry() {
    local try
    for try in 1 2 3; do
        "$@" && return 0
        [ "$try" -lt 3 ] && sleep $((try * 5))
    done
    return 1
}

# 1. Which projects.
mapfile -t projects < <(grep -o '"tests[^"]*\.Tests\.csproj"' KinerjaKanwil.sln | tr -d '"' | tr '\\' '/')
wanted=${1:-}
case $wanted in
    "") ;;
    domain | web | browser | sqlserver)
        mapfile -t projects < <(printf '%s\n' "${projects[@]}" | grep -i "/KinerjaKanwil\.$wanted\.Tests/")
        ;;
    *)
        fault "unknown project \"$wanted\"; known: domain, web, browser, sqlserver"
        finish
        ;;
esac
if [ "${#projects[@]}" -eq 0 ]; then
    fault "the solution has no test project${wanted:+ \"$wanted\"}"
    finish
fi

# 2. What they need beside .NET.
missing=()
need() { # package, then a command that succeeds when it is there
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

has_icu() { compgen -G '/usr/lib/*/libicuuc.so.*' || compgen -G '/usr/lib*/libicuuc.so.*'; }
icu_package() { apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | awk '{ print $1 }' | sort -V | tail -n 1; }
uses() { printf '%s\n' "${projects[@]}" | grep -q "\.$1\.Tests/"; }

need ca-certificates test -s /etc/ssl/certs/ca-certificates.crt
need tzdata test -e /usr/share/zoneinfo/Asia/Jakarta
need libicu has_icu
if uses Browser; then
    need chromium test -x "${KINERJA_CHROMIUM:-/usr/bin/chromium}"
fi
if uses Web; then
    need libreoffice-calc command -v soffice
    need poppler-utils command -v pdftotext
fi
if uses Browser || uses Web; then
    need fonts-liberation compgen -G '/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf'
fi

install_missing() {
    local log=$PWD/artifacts/apt.log root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || return 1
        # Without a terminal nobody can type a password.
        if [ -t 0 ]; then root=(sudo); else root=(sudo -n); fi
        "${root[@]}" true || return 1
    fi

    command -v apt-get >/dev/null || return 1
    echo "Installing ${missing[*]} ..."
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    retry "${apt[@]}" update </dev/null >"$log" 2>&1
    local n
    for n in "${!missing[@]}"; do
        [ "${missing[n]}" = libicu ] && missing[n]=$(icu_package)
    done
    retry "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >>"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        return 1
    }
}

if [ "${#missing[@]}" -gt 0 ] && ! install_missing; then
    fault "these packages are missing and could not be installed: ${missing[*]} (Debian: apt-get install ${missing[*]})"
    finish
fi

# 3. .NET.
for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
    command -v dotnet >/dev/null && break
    [ -n "$folder" ] && [ -x "$folder/dotnet" ] && PATH=$folder:$PATH
done
if ! command -v dotnet >/dev/null; then
    fault "the .NET 10 SDK is missing (https://dotnet.microsoft.com/download/dotnet/10.0)"
    finish
fi

# 4. Build once: the whole solution, or the one project with what it stands on.
target=KinerjaKanwil.sln
[ -n "$wanted" ] && target=${projects[0]}
if ! retry dotnet restore "$target" -v quiet </dev/null; then
    fault "restore failed"
    finish
fi
if ! dotnet build "$target" --no-restore --nologo -v quiet -nodeReuse:false </dev/null >artifacts/build.log 2>&1; then
    cat artifacts/build.log >&2
    fault "build failed"
    finish
fi

# 5. One project after another: browser and LibreOffice must not fight over the processors.
for project in "${projects[@]}"; do
    name=$(basename "$project" .csproj)
    began=$SECONDS
    dotnet test "$project" --no-build --nologo -v quiet --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
        --logger "console;verbosity=minimal" --blame-hang-timeout 5min --blame-hang-dump-type none </dev/null
    code=$?
    read -r _ failed _ total < <(counters "$results/$name.trx")
    if [ "$total" -eq 0 ]; then
        fault "$name: no test ran"
    elif [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then
        fault "$name: ended with code $code before all tests had run"
    fi

    echo "$name: $((SECONDS - began)) s"
done

finish
